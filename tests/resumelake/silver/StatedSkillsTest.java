package resumelake.silver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import resumelake.model.SkillMention;
import resumelake.model.Span;

class StatedSkillsTest {
  @Test
  void whatASourceListsCountsAsItIsWrittenUnlessTheVocabularyKnowsIt() {
    String text = "Skills\nSoil Microbes, Java, [NAME]-utils, soil microbes, 2024,  Crop Models\n";
    int java = text.indexOf("Java");
    SkillMention found = new SkillMention("java", new Span(java, java + 4));

    List<SkillMention> all =
        StatedSkills.with(text, List.of(new Span(7, text.length())), List.of(found));

    assertThat(all)
        .extracting(SkillMention::skill)
        .containsExactly("java", "soil microbes", "crop models");
    assertThat(all.get(2).span().of(text)).isEqualTo("Crop Models");
  }
}
