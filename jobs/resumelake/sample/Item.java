package resumelake.sample;

import java.util.Optional;

/**
 * One record of the sample before it is put into its file.
 *
 * @param resume what the text was made of; absent where it is no resume of the generator
 * @param personId owner; empty where there is none
 * @param text the resume's text
 * @param expected names of the outcomes that are right, parted by {@code |}
 * @param group id of the near-duplicate group; empty where the record is alone
 * @param relation to its group: original, copy or the kind of variant; {@code templateN} where
 *     different people share a template; empty where the record is alone
 */
record Item(
    Optional<SampleResume> resume,
    String personId,
    String text,
    String expected,
    String group,
    String relation) {
  static final String ACCEPTED = "ACCEPTED";

  static Item of(SampleResume resume) {
    return new Item(
        Optional.of(resume),
        resume.person().id(),
        resume.text(),
        Years.of(resume).expected(),
        "",
        "");
  }

  static Item refused(String text, String reason) {
    return new Item(Optional.empty(), "", text, reason, "", "");
  }

  Item in(String otherGroup, String otherRelation) {
    return new Item(resume, personId, text, expected, otherGroup, otherRelation);
  }

  Item expecting(String other) {
    return new Item(resume, personId, text, other, group, relation);
  }

  Item saying(String other) {
    return new Item(resume, personId, other, expected, group, relation);
  }
}
