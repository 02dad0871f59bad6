package resumelake.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import resumelake.model.Defect;
import resumelake.model.Entity;
import resumelake.model.Reason;

/**
 * The masking engine: replaces identifiers of persons by marks. Pure, immutable, safe to share
 * between threads; the same input gives the same output always.
 */
public final class Masker {
  /** A mask can uncover what stood behind it; real texts settle in two rounds. */
  private static final int ROUNDS = 6;

  private static final String TEXT = "text";

  /** Rules change with the code, so this number is raised with them; lists count by themselves. */
  private static final String RULES = "5";

  private static final List<Detector> DETECTORS =
      List.of(
          new Emails(),
          new Links(),
          new Handles(),
          new Phones(),
          new Networks(),
          new Secrets(),
          new Ids(),
          new NationalIds(),
          new Accounts(),
          new Births(),
          new Facts(),
          new Works(),
          new Addresses(),
          new Labelled(),
          new PersonCues(),
          new Referees(),
          new OtherScripts(),
          new Paths(),
          SpacedLetters::look,
          new PlacedNames(),
          new People());

  private final Lexicon lexicon;

  private Masker(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The masker with its own lists.
   *
   * @throws IllegalStateException where a list is missing or cut: there is no weaker mode
   */
  public static Masker standard() {
    return new Masker(Loaded.LEXICON);
  }

  /** Hash of rules and lists: tables name the masker that made them. */
  public static String version() {
    return RULES + "-" + Loaded.LEXICON.version();
  }

  /**
   * Masks all fields of one record; what one field tells of the owner counts in all.
   *
   * @param fields field name ("resume_text", "name", ...) to text
   * @param hints what else may hold the owner's name: file name, author of the document
   */
  public Masking mask(Map<String, String> fields, List<String> hints) {
    try {
      return settle(new TreeMap<>(fields), hints);
    } catch (Scan.WorkExceeded e) {
      return held("work budget exceeded");
    } catch (RuntimeException | StackOverflowError e) {
      return held("the masker failed: " + e.getClass().getSimpleName());
    }
  }

  /**
   * Masks one text alone.
   *
   * @throws IllegalStateException where the text cannot be masked; it must not be passed then
   */
  public Masked maskText(String text) {
    Masking masking = mask(Map.of(TEXT, text), List.of());
    if (masking instanceof Masking.Done done) {
      return done.fields().get(TEXT);
    }
    throw new IllegalStateException(
        "Text held back: " + ((Masking.Held) masking).defect().detail());
  }

  private static Masking held(String detail) {
    return new Masking.Held(new Defect(Reason.MASKING_FAILED, detail));
  }

  /** Masks until nothing more is found, so that masking twice changes nothing. */
  private Masking settle(SortedMap<String, String> fields, List<String> hints) {
    SortedMap<String, Masked> done = new TreeMap<>();
    fields.forEach((field, text) -> done.put(field, new Masked(text, List.of())));
    Identities identities = new Identities();
    for (int round = 0; round < ROUNDS; round++) {
      SortedMap<String, Scan> scans = new TreeMap<>();
      done.forEach((field, masked) -> scans.put(field, new Scan(masked.text(), lexicon)));
      if (!inspect(scans, hints, identities)) {
        return new Masking.Done(done, identities.identity());
      }
      scans.forEach(
          (field, scan) ->
              done.put(field, Layers.add(fields.get(field), done.get(field), Finds.settle(scan))));
    }
    return held("no rest after " + ROUNDS + " rounds");
  }

  /** One round over all fields; tells whether anything was found. */
  private boolean inspect(
      SortedMap<String, Scan> scans, List<String> hints, Identities identities) {
    scans.values().forEach(scan -> DETECTORS.forEach(detector -> detector.look(scan)));
    scans.values().forEach(AddressCells::look);
    scans.values().forEach(NameEdges::look);
    Owner owner = Witnesses.hear(scans, hints, lexicon);
    scans.values().forEach(scan -> Acquaintances.hear(scan, owner));
    for (Scan scan : scans.values()) {
      OwnerMentions.mark(scan, owner);
      NameEdges.look(scan);
      Encoded.look(scan, owner);
      ContactTown.look(scan);
      Files.look(scan);
    }
    identities.add(owner, scans.values());
    return scans.values().stream().anyMatch(scan -> !scan.finds().isEmpty());
  }

  /** Lists are read once. */
  private static final class Loaded {
    static final Lexicon LEXICON = Lexicon.load();
  }

  /** The input with each entity replaced by its mark. */
  static String apply(String input, List<Entity> entities) {
    StringBuilder out = new StringBuilder(input.length());
    int from = 0;
    for (Entity entity : entities) {
      out.append(input, from, entity.span().start()).append(entity.type().mark());
      from = entity.span().end();
    }
    return out.append(input, from, input.length()).toString();
  }

  /** Names of the types found, for tests and reports. */
  static List<String> types(Masked masked) {
    List<String> types = new ArrayList<>();
    masked.entities().forEach(e -> types.add(e.type().name()));
    return types;
  }
}
