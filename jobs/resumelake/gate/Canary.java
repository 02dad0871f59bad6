package resumelake.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import resumelake.model.BronzeDocument;

/**
 * A made-up person whose record goes the way of all records, so that a run proves its own masking.
 *
 * @param document the raw record
 * @param identifiers what must not survive, as written
 * @param kept a phrase of the record that masking has no reason to touch
 */
public record Canary(BronzeDocument document, List<String> identifiers, String kept) {
  /** Fewest marks that a masked canary holds: name, address, number, link. */
  private static final int FEWEST_MARKS = 4;

  public Canary {
    identifiers = List.copyOf(identifiers);
  }

  /**
   * The canary as the run has masked it: a row of {@code silver.canaries}.
   *
   * @param id of the canary
   * @param seed that the canaries of the run are made from
   * @param rulesVersion hash of the rules that masked it
   * @param outcome MASKED, or the reason why there is no masked form
   */
  public record Masked(
      String id,
      String seed,
      String rulesVersion,
      String outcome,
      Optional<String> name,
      Optional<String> title,
      Optional<String> content,
      Optional<String> resumeText,
      List<String> skills,
      List<String> experience,
      Optional<String> location) {
    /** The outcome of a canary that went all the way. */
    public static final String MASKED = "MASKED";

    List<String> texts() {
      List<String> texts = new ArrayList<>(skills);
      texts.addAll(experience);
      List.of(name, title, content, resumeText, location)
          .forEach(text -> text.ifPresent(texts::add));
      return texts;
    }
  }

  /** What is wrong with the masked form; empty where nothing is. Never holds a value. */
  List<String> faults(Masked masked) {
    List<String> faults = new ArrayList<>();
    String id = document.documentId();
    if (!masked.outcome().equals(Masked.MASKED)) {
      faults.add(id + " has no masked form: " + masked.outcome());
      return faults;
    }
    String all = String.join("\n", masked.texts());
    String folded = RawIdentifiers.folded(all);
    for (int i = 0; i < identifiers.size(); i++) {
      if (folded.contains(RawIdentifiers.folded(identifiers.get(i)))) {
        faults.add(id + " holds its identifier " + (i + 1) + " of " + identifiers.size());
      }
    }
    if (all.split("\\[[A-Z_]+\\]", -1).length - 1 < FEWEST_MARKS) {
      faults.add(id + " holds fewer than " + FEWEST_MARKS + " marks");
    }
    if (!all.contains(kept)) {
      faults.add(id + " lacks the phrase that nothing should mask");
    }
    return faults;
  }
}
