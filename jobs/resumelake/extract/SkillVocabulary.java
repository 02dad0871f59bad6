package resumelake.extract;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import resumelake.extract.Skill.Form;
import resumelake.model.SkillMention;
import resumelake.model.Span;

/**
 * The skills that are looked for in resumes: canonical names, ways of writing them, and which of
 * these are common words that need a list of skills around them ({@code R}, {@code Go}, {@code
 * Excel}). Immutable.
 */
public final class SkillVocabulary {
  private static final class Standard {
    static final SkillVocabulary INSTANCE = new SkillVocabulary(SkillFile.skills());
  }

  private final List<Skill> skills;
  private final PhraseTrie<Written> trie = new PhraseTrie<>();

  /** A form of a skill; {@code skill} is -1 for a phrase that is no skill. */
  record Written(int skill, Form form) {}

  private SkillVocabulary(List<Skill> skills) {
    this.skills = List.copyOf(skills);
    for (int i = 0; i < skills.size(); i++) {
      for (Form form : skills.get(i).forms()) {
        trie.add(form.written(), new Written(i, form));
      }
    }
    for (String phrase : SkillFile.notSkills()) {
      trie.add(phrase, new Written(-1, Form.parse(phrase)));
    }
  }

  /** The project's own vocabulary, resource {@code skills.tsv}. */
  public static SkillVocabulary standard() {
    return Standard.INSTANCE;
  }

  /**
   * This vocabulary and more names. A name that is known already adds nothing; a vendor's prefix of
   * a known one ("Oracle Java") is another way of writing it; single common words are held to need
   * a list of skills around them.
   */
  public SkillVocabulary with(List<String> canonicalNames) {
    List<Skill> extended = new ArrayList<>(skills);
    Set<String> added = new HashSet<>();
    for (String name : canonicalNames) {
      String lower = name.strip().toLowerCase(Locale.ROOT);
      if (!lower.isEmpty() && trie.find(lower).isEmpty() && added.add(lower)) {
        ImportedSkills.resolve(name.strip(), trie)
            .ifPresentOrElse(
                known -> extended.set(known, withForm(extended.get(known), name.strip())),
                () -> extended.add(ImportedSkills.skill(name.strip())));
      }
    }
    return new SkillVocabulary(extended);
  }

  /** Names in O*NET's "Technology Skills.txt": its column {@code Example}, each once. */
  public static List<String> onet(Reader tsv) {
    return ImportedSkills.onet(tsv);
  }

  /** Names in ESCO's {@code skills_en.csv}: its column {@code preferredLabel}, each once. */
  public static List<String> esco(Reader csv) {
    return ImportedSkills.esco(csv);
  }

  /** Number of canonical skills. */
  public int size() {
    return skills.size();
  }

  /**
   * The skills that a text names, each canonical one once, in order of appearance. Topics that
   * stand in prose only ("documentation") are listed where the text names few skills.
   *
   * @param skillSections where the text lists skills; there, common words count as skills
   */
  public List<SkillMention> find(String text, List<Span> skillSections) {
    SkillContext context = new SkillContext(text, skillSections, skills);
    return new SkillList(skills).of(context.judge(candidates(text)));
  }

  /**
   * A phrase of the text that may name a skill.
   *
   * @param certain whether it does so wherever it stands
   * @param exactCase whether it is written in the case of the vocabulary
   */
  record Candidate(int skill, Span span, boolean certain, boolean exactCase) {}

  private List<Candidate> candidates(String text) {
    Tokens tokens = Tokens.of(text);
    List<Candidate> found = new ArrayList<>();
    int at = 0;
    while (at < tokens.count()) {
      PhraseTrie.Match<Written> match = trie.longest(tokens, at);
      if (match.words() > 0) {
        Span span = new Span(tokens.start(at), tokens.end(at + match.words() - 1));
        Candidate best = best(text, span, match.values());
        if (best.skill() >= 0 && !Addresses.holds(text, span)) {
          found.add(best);
        }
      }
      at += Math.max(1, match.words());
    }
    return found;
  }

  private static Candidate best(String text, Span span, List<Written> written) {
    Candidate best = null;
    for (Written one : written) {
      if (one.skill() < 0) {
        return new Candidate(-1, span, false, false);
      }
      String form = one.form().written();
      boolean exact = text.startsWith(form, span.start());
      boolean certain =
          switch (one.form().kind()) {
            case PLAIN -> true;
            case CASE -> exact;
            case LIST -> false;
          };
      if (best == null || (certain && !best.certain()) || (exact && !best.exactCase())) {
        best = new Candidate(one.skill(), span, certain, exact);
      }
    }
    return best;
  }

  private static Skill withForm(Skill skill, String written) {
    List<Form> forms = new ArrayList<>(skill.forms());
    forms.add(new Form(written, Skill.Kind.PLAIN));
    return new Skill(skill.name(), skill.category(), skill.sort(), forms);
  }
}
