package resumelake.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import resumelake.model.SkillMention;
import resumelake.model.Span;

class SkillVocabularyTest {
  private static final SkillVocabulary VOCABULARY = SkillVocabulary.standard();

  @Test
  void namesNineHundredSkillsAndMore() {
    assertThat(VOCABULARY.size()).isGreaterThan(900);
  }

  @Test
  void listsEachSkillOnceInOrderOfAppearanceWithItsPlace() {
    String text = "Moved NodeJS services to K8s; kubernetes and Node.js since 2019, Java 17.";
    List<SkillMention> found = VOCABULARY.find(text, List.of());
    assertThat(found)
        .containsExactly(
            new SkillMention("node.js", new Span(6, 12)),
            new SkillMention("kubernetes", new Span(25, 28)),
            new SkillMention("java", new Span(65, 69)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "built it in C++ for Acme|c++",
        "built it in C# for Acme|c#",
        "on the .NET framework|.net",
        "with ASP.NET MVC 4 pages|asp.net mvc",
        "wrote PL/SQL packages|pl/sql",
        "set up CI/CD|ci/cd",
        "over TCP/IP|tcp/ip",
        "trained with Python3|python",
        "in HTML5|html",
        "with Angular 7|angular",
        "used JavaScript|javascript",
        "used Java Script|javascript",
        "MS Excel sheets|microsoft excel",
        "earned CompTIA Security+|comptia security+",
        "REST endpoints|rest api",
        "Golang services|go",
        "R programming|r",
      })
  void knowsWaysOfWriting(String text, String skill) {
    assertThat(find(text)).containsExactly(skill);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "I excel at games",
        "our go to market motion",
        "the rest of the team",
        "a swift response to callers",
        "graduated in Spring 2019",
        "had access to the vault",
        "new clients by word of mouth",
        "C-level visits",
        "a chef from Lyon; the Oracle of Delphi",
        "let it go and react",
        "less is more, a spark of joy",
        "flew to San Francisco",
        "see www.java.com or mail java@example.org or http://python.example.org",
        "[SQL] [NAME] [JAVA]",
        "security at the door, network of friends",
        "involved in design of the hall",
        "Remote Access for guests",
        "Javanese and Gopher and Rusty",
      })
  void keepsLookAlikesApart(String text) {
    assertThat(find(text)).isEmpty();
  }

  @Test
  void readsCommonWordsBesideSkills() {
    assertThat(find("Languages: C, C++, Java and R")).containsExactly("c", "c++", "java", "r");
    assertThat(names(VOCABULARY.find("Languages: C", List.of(new Span(10, 12)))))
        .containsExactly("c");
    assertThat(find("Go/Python/Rust")).containsExactly("go", "python", "rust");
    assertThat(find("(Word, Excel, PowerPoint)"))
        .containsExactly("microsoft word", "microsoft excel", "microsoft powerpoint");
    assertThat(find("Puppet, Chef and Ansible")).containsExactly("puppet", "chef", "ansible");
    assertThat(find("Managed releases with Spring and Hibernate"))
        .containsExactly("spring framework", "hibernate");
  }

  @Test
  void readsCommonWordsAsItemsOfSkillSections() {
    String text = "Excel, Access, swift, Sales\nThey access the vault and excel.";
    assertThat(names(VOCABULARY.find(text, List.of(new Span(0, 27)))))
        .containsExactly("microsoft excel", "microsoft access", "swift", "sales");
    assertThat(names(VOCABULARY.find(text, List.of(new Span(28, text.length())))))
        .doesNotContain("sql");
  }

  @Test
  void doesNotReadStrayLettersOfKeywordListsAsLanguages() {
    String text = "budgets, C, change management, San, sales, Bi, books, r, travel";
    assertThat(names(VOCABULARY.find(text, List.of(new Span(0, text.length())))))
        .doesNotContain("c", "r", "storage area network", "business intelligence");
  }

  @Test
  void listsTopicsOfProseOnlyWhereNamedSkillsAreFew() {
    String topics = "Responsible for budget planning and requirements gathering. ";
    assertThat(find(topics)).containsExactly("budgeting", "requirements gathering");
    String tools =
        "Java, SQL, Python, Ruby, Perl, PHP, HTML, CSS, XML, JSON, Git, Jenkins, Maven, Docker,"
            + " Kubernetes, Terraform, Ansible, MySQL, MongoDB, Redis, Kafka";
    assertThat(find(topics + tools)).hasSize(21).doesNotContain("budgeting");
    String claimed = "budgeting\n" + tools;
    assertThat(names(VOCABULARY.find(claimed, List.of(new Span(0, 9))))).contains("budgeting");
  }

  @Test
  void doesNotJoinStatementsPartedByTwoBlanksOrCommas() {
    assertThat(find("machine, learning")).isEmpty();
    assertThat(find("machine  learning")).isEmpty();
    assertThat(find("machine\nlearning")).containsExactly("machine learning");
  }

  @Test
  void findsTheSkillsOfManyTrades() {
    assertThat(find("Took vital signs, gave patient care, phlebotomy and EKG."))
        .hasSizeGreaterThan(3);
    assertThat(find("Ran payroll, accounts payable, the general ledger and month-end close."))
        .hasSize(4);
    assertThat(find("Lesson planning, classroom management, tutoring, special education."))
        .hasSize(4);
  }

  @Test
  void takesMoreNamesFromOtherVocabularies() {
    SkillVocabulary more =
        VOCABULARY.with(
            List.of(
                "Zorblax Studio",
                "Quern",
                "QuernMaker",
                "Oracle Java",
                "Java",
                "energy",
                "Extensible markup language XML",
                "repair quern stones"));
    assertThat(more.size()).isEqualTo(VOCABULARY.size() + 5);
    assertThat(
            names(more.find("Used Zorblax Studio and QuernMaker; quern repair, energy", List.of())))
        .containsExactly("zorblax studio", "quernmaker");
    assertThat(names(more.find("Quern, Java", List.of()))).containsExactly("quern", "java");
    assertThat(names(more.find("Oracle Java 17", List.of()))).containsExactly("java");
  }

  @Test
  void readsTheColumnsOfOnetAndEsco() {
    String onet =
        "O*NET-SOC Code\tExample\tCommodity Code\n11-1011.00\tAdobe Acrobat\t1\n11-1021.00\tAdobe"
            + " Acrobat\t1\n11-1021.00\tMinitab\t2\n";
    assertThat(SkillVocabulary.onet(new StringReader(onet)))
        .containsExactly("Adobe Acrobat", "Minitab");
    String esco =
        "conceptUri,reuseLevel,preferredLabel,altLabels\r\nu1,x,\"weave, by hand\",\"a\nb\"\r\nu2,x,melt wax,\r\n";
    assertThat(SkillVocabulary.esco(new StringReader(esco)))
        .containsExactly("weave, by hand", "melt wax");
    assertThatThrownBy(() -> SkillVocabulary.esco(new StringReader("a,b\n")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("preferredLabel");
  }

  @Test
  void vocabularyFileSaysEachFormOnce() {
    Map<String, String> owners = new HashMap<>();
    for (Skill skill : SkillFile.skills()) {
      for (Skill.Form form : skill.forms()) {
        String key = form.written().toLowerCase(java.util.Locale.ROOT);
        assertThat(owners.putIfAbsent(key, skill.name())).as(key).isIn(null, skill.name());
      }
    }
  }

  private static List<String> find(String text) {
    return names(VOCABULARY.find(text, List.of()));
  }

  private static List<String> names(List<SkillMention> mentions) {
    return mentions.stream().map(SkillMention::skill).toList();
  }
}
