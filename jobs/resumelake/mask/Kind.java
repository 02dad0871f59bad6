package resumelake.mask;

/** What a word may be, as bits; a word of several lists carries several. */
final class Kind {
  static final int GIVEN = 1;
  static final int SURNAME = 1 << 1;
  static final int COMMON = 1 << 2;
  static final int PROTECTED = 1 << 3;
  static final int PLACE = 1 << 4;
  static final int TITLE = 1 << 5;
  static final int PARTICLE = 1 << 6;
  static final int INSTITUTE = 1 << 7;
  static final int FIRM = 1 << 8;
  static final int STREET = 1 << 9;
  static final int MONTH = 1 << 10;
  static final int PERSON_CUE = 1 << 11;
  static final int BIRTH = 1 << 12;
  static final int ID = 1 << 13;
  static final int FACT = 1 << 14;
  static final int SECRET = 1 << 15;
  static final int PHONE = 1 << 16;
  static final int SERVICE = 1 << 17;
  static final int ADDRESS = 1 << 18;
  static final int ACCOUNT = 1 << 19;
  static final int WORK = 1 << 20;
  static final int HEADING = 1 << 21;
  static final int STREET_FIRST = 1 << 22;
  static final int UNIT = 1 << 23;
  static final int PHRASE = 1 << 24;
  static final int METHOD = 1 << 25;
  static final int KIN = 1 << 26;

  /** A word of the English dictionary that is no proper noun there. */
  static final int ENGLISH = 1 << 27;

  static final int MARK = 1 << 28;

  /** Tells a job: manager, director, engineer. */
  static final int ROLE = 1 << 29;

  /** First word of a label. */
  static final int LABEL = 1 << 30;

  /** A rarer name of persons: counts beside another name or in a place of names, never alone. */
  static final int WIDE = 1 << 31;

  private Kind() {}

  static int named(String name) {
    return switch (name) {
      case "given" -> GIVEN;
      case "surname" -> SURNAME;
      case "common" -> COMMON;
      case "protected" -> PROTECTED;
      case "place" -> PLACE;
      case "title" -> TITLE;
      case "particle" -> PARTICLE;
      case "institute" -> INSTITUTE;
      case "firm" -> FIRM;
      case "street" -> STREET;
      case "month" -> MONTH;
      case "person" -> PERSON_CUE;
      case "birth" -> BIRTH;
      case "id" -> ID;
      case "fact" -> FACT;
      case "secret" -> SECRET;
      case "phone" -> PHONE;
      case "service" -> SERVICE;
      case "address" -> ADDRESS;
      case "account" -> ACCOUNT;
      case "work" -> WORK;
      case "heading" -> HEADING;
      case "street-first" -> STREET_FIRST;
      case "unit" -> UNIT;
      case "method" -> METHOD;
      case "kin" -> KIN;
      case "role" -> ROLE;
      case "wide" -> WIDE;
      default -> throw new IllegalStateException("Unknown word list: " + name);
    };
  }
}
