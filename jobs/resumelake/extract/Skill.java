package resumelake.extract;

import java.util.List;

/**
 * One entry of the vocabulary.
 *
 * @param name canonical name, lower case
 * @param category e.g. {@code language}, {@code finance}
 * @param sort whether naming it is knowing it
 * @param forms the ways in which resumes write it
 */
record Skill(String name, String category, Sort sort, List<Form> forms) {
  Skill {
    forms = List.copyOf(forms);
  }

  /** Whether naming a skill is knowing it. */
  enum Sort {
    /** A language, product, standard or craft, hardly named by those without it. */
    NAME,
    /** A field or habit that any prose may speak of ("documentation"). */
    TOPIC
  }

  /** How much a written form says by itself. */
  enum Kind {
    /** Means the skill in any case and place. */
    PLAIN,
    /** Means the skill when written in exactly this case, or as an item of a list. */
    CASE,
    /** A common word too: means the skill only in a list of skills or beside another skill. */
    LIST
  }

  /** One way of writing. */
  record Form(String written, Kind kind) {
    /** Reads the notation of {@code skills.tsv}: {@code ~Word}, {@code =Word} or {@code word}. */
    static Form parse(String notation) {
      return switch (notation.charAt(0)) {
        case '~' -> new Form(notation.substring(1), Kind.LIST);
        case '=' -> new Form(notation.substring(1), Kind.CASE);
        default -> new Form(notation, Kind.PLAIN);
      };
    }
  }
}
