package resumelake.mask;

import java.util.List;

/**
 * The owner's identifiers in one spelling each, sorted: the stuff of a keyed person key. It belongs
 * to the restricted zone and hides itself from logs.
 *
 * @param names lower case, without accents, parts joined by blanks, at least two parts
 * @param emails lower case
 * @param phones E.164, e.g. {@code +12025550143}
 * @param links profile links, lower case, without scheme and {@code www.}
 */
public record Identity(
    List<String> names, List<String> emails, List<String> phones, List<String> links) {
  public Identity {
    names = List.copyOf(names);
    emails = List.copyOf(emails);
    phones = List.copyOf(phones);
    links = List.copyOf(links);
  }

  @Override
  public String toString() {
    return "Identity[hidden]";
  }
}
