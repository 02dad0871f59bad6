package resumelake.pair;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import resumelake.model.Level;

/** The words around the material: who is asked, and how. */
final class Prompts {
  private Prompts() {}

  /** System message; names only what is known, and "tech" only where the industry is tech. */
  static String system(PairInput input) {
    boolean known = !input.industry().isBlank() && !input.industry().equals("unknown");
    List<String> context = new ArrayList<>();
    input
        .title()
        .map(String::strip)
        .filter(title -> !title.isEmpty() && Marks.in(title).isEmpty())
        .ifPresent(title -> context.add("title: " + title));
    if (input.level() != Level.UNKNOWN) {
      context.add("level: " + input.level().name().toLowerCase(Locale.ROOT));
    }
    if (known) {
      context.add("industry: " + input.industry());
    }
    return "You are a world-class "
        + (known ? input.industry() + " " : "")
        + "r\u00e9sum\u00e9 writer."
        + (context.isEmpty() ? "" : " Context: " + String.join("; ", context) + ".");
  }

  /** The user message with the material in quotes; what it asks for is what the answer does. */
  static String quoting(String kind, String material, String answer, Choice choice) {
    List<String> fitting =
        wordings(kind).stream().filter(wording -> fits(wording, material, answer)).toList();
    return choice.from(fitting, "wording").replace("{}", material);
  }

  private static boolean fits(String wording, String material, String answer) {
    if (wording.contains("tighten")) {
      return answer.length() < material.length();
    }
    return !wording.contains("strong verb") || !Verbs.mayOpen(Tidy.opener(material));
  }

  /** The user message with the material below it, after an empty line. */
  static String above(String kind, String material, Choice choice) {
    return choice.from(wordings(kind), "wording") + "\n\n" + material;
  }

  private static List<String> wordings(String kind) {
    return WordingTable.BY_KIND.get(kind);
  }
}
