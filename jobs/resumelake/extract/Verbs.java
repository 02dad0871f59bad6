package resumelake.extract;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Words that begin a statement about work: "Developed", "developing", "Develops", "Develop". */
final class Verbs {
  private static final Set<String> FORMS = forms();

  private Verbs() {}

  private static Set<String> forms() {
    Set<String> forms = new HashSet<>();
    for (String base : WordFile.words("action-verbs.txt")) {
      String stem = base.endsWith("e") ? base.substring(0, base.length() - 1) : base;
      String last = base.substring(base.length() - 1);
      String third = base.endsWith("s") || base.endsWith("ch") || base.endsWith("sh") ? "es" : "s";
      forms.add(base);
      forms.add(base + third);
      forms.add(stem + "ed");
      forms.add(stem + "ing");
      forms.add(base + last + "ed");
      forms.add(base + last + "ing");
      if (base.endsWith("y")) {
        forms.add(base.substring(0, base.length() - 1) + "ied");
        forms.add(base.substring(0, base.length() - 1) + "ies");
      }
    }
    return Set.copyOf(forms);
  }

  static boolean isForm(String word) {
    return FORMS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** A past or -ing form, which a noun seldom looks like: these begin a sentence even unmarked. */
  static boolean isMarked(String word) {
    return (word.endsWith("ed") || word.endsWith("ing")) && isForm(word);
  }
}
