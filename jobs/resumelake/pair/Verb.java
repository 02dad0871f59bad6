package resumelake.pair;

import java.util.Optional;

/**
 * One verb of the table with the forms that sentences need.
 *
 * @param base as in "to develop"
 * @param past as in "I developed"
 * @param participle as in "was developed"
 * @param gerund as in "developing"
 * @param noun fits "the ... of an object"; absent where no noun says the same
 * @param plain plainer words for the same role, in base form; absent where there are none
 * @param strength 3 creates, leads or changes; 2 does a task of the trade; 1 opens no strong bullet
 */
record Verb(
    String base,
    String past,
    String participle,
    String gerund,
    Optional<String> noun,
    Optional<String> plain,
    int strength) {

  /** The word in the wanted form; NOUN only where {@link #noun} is there. */
  String in(Form form) {
    return switch (form) {
      case BASE -> base;
      case PAST -> past;
      case PARTICIPLE -> participle;
      case GERUND -> gerund;
      case NOUN -> noun.orElseThrow();
    };
  }

  /** A form of a verb. */
  enum Form {
    BASE,
    PAST,
    PARTICIPLE,
    GERUND,
    NOUN
  }
}
