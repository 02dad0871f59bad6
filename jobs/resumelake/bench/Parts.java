package resumelake.bench;

import java.util.List;
import resumelake.sample.Dice;

/** Parts of a resume that several layouts share. */
final class Parts {
  private final Cv cv;
  private final Draft out;
  private final Dice dice;

  Parts(Cv cv, Draft out) {
    this.cv = cv;
    this.out = out;
    this.dice = out.dice();
  }

  /** The owner's name as a headline, now and then reversed, in capitals or with its own script. */
  void headline() {
    if (!cv.named()) {
      out.keep(dice.pick(Terms.list("title")));
      return;
    }
    PersonName name = cv.name();
    int way = dice.between(0, 9);
    String written =
        way < 6
            ? name.full()
            : way == 6
                ? name.full().toUpperCase()
                : way == 7
                    ? name.reversed()
                    : way == 8 ? name.family().toUpperCase() + " " + name.given() : name.full();
    out.hide(cv.owner(), name.given().equals(name.family()) ? name.full() : written);
    if (!name.nativeWriting().isEmpty()) {
      out.say(" (");
      out.hide(
          new Truth(
              cv.owner().type(),
              cv.owner().alike(),
              "owner",
              name.nativeWriting(),
              "",
              name.origin()));
      out.say(")");
    }
  }

  /** All contacts, each with its label now and then, parted by {@code gap}. */
  void contacts(String gap, String labelEnd, boolean labelled) {
    String before = "";
    for (Facts.Fact fact : cv.contacts()) {
      out.say(before);
      boolean handle = fact.truth().group().equals("handle");
      if (labelled || handle || dice.chance(40)) {
        out.say(fact.label() + labelEnd);
      }
      out.hide(fact.truth());
      before = gap;
    }
  }

  /** Personal details, always labelled. */
  void personal(String gap, String labelEnd) {
    String before = "";
    for (Facts.Fact fact : cv.personal()) {
      out.say(before + fact.label() + labelEnd).hide(fact.truth());
      before = gap;
    }
    for (Cv.Other kin : cv.of(Cv.Role.KIN)) {
      out.say(
          before
              + dice.pick(
                  List.of(
                      "Father's Name", "Spouse", "Mother's name", "Emergency contact", "Nominee"))
              + labelEnd);
      out.hide(kin.truth());
      before = gap;
    }
  }

  boolean hasPersonal() {
    return !cv.personal().isEmpty() || !cv.of(Cv.Role.KIN).isEmpty();
  }

  /** One to three posts with their bullets. */
  void jobs(String lineGap, String bullet) {
    int count = dice.between(1, 3);
    for (int i = 0; i < count; i++) {
      int start = dice.between(2004, 2018);
      out.keep(dice.pick(Terms.list("title"))).say(dice.pick(List.of(", ", " - ", " at ", " | ")));
      out.keep(dice.pick(Terms.list("employer"))).say(", ").keep(dice.pick(Terms.list("place")));
      out.say(" (")
          .keep(
              "%02d/%d - %02d/%d"
                  .formatted(
                      dice.between(1, 12), start, dice.between(1, 12), start + dice.between(1, 4)))
          .say(")" + lineGap);
      for (String pattern : dice.some(Terms.list("bullet"), dice.between(2, 5))) {
        out.say(bullet).fill(pattern).say(dice.chance(70) ? "." : "").say(lineGap);
      }
    }
  }

  /** Sentences that name the owner, others, and what the owner made. */
  void deeds(String gap) {
    for (Facts.Fact fact : cv.deeds()) {
      sentence(fact);
      out.say(gap);
    }
    for (Cv.Other other : cv.people()) {
      if (other.role() != Cv.Role.REFEREE && other.role() != Cv.Role.KIN) {
        about(other);
        out.say(gap);
      }
    }
    if (cv.named() && dice.chance(50)) {
      mention();
      out.say(gap);
    }
  }

  private void sentence(Facts.Fact fact) {
    switch (fact.truth().group()) {
      case "work" ->
          out.say(dice.pick(List.of("Published ", "See ", "")) + fact.label() + " ")
              .hide(fact.truth())
              .say(" with colleagues");
      case "file" ->
          out.say(dice.pick(List.of("Attachment: ", "Full list in ", "File name: ")))
              .hide(fact.truth());
      case "org" ->
          out.say(dice.pick(List.of("Founder of ", "Owner, ", "Freelance work as ")))
              .hide(fact.truth())
              .say(", 2015 - 2017");
      case "ip" -> out.say("Ran the home server at ").hide(fact.truth()).say(" for testing");
      case "secret" -> out.say("Demo login, " + fact.label() + ": ").hide(fact.truth());
      default ->
          out.say(dice.pick(List.of("Paid to ", "Verified under ", "Number ")))
              .hide(fact.truth())
              .say(" in 2019");
    }
  }

  private void about(Cv.Other other) {
    PersonName name = other.name();
    String surname = name.family();
    switch (other.role()) {
      case MANAGER -> {
        out.say(
            dice.pick(
                List.of(
                    "Reported to ",
                    "Worked under ",
                    "Supervised by ",
                    "Manager: ",
                    "Direct report of ")));
        out.hide(other.truth())
            .say(
                dice.pick(
                    List.of(", head of engineering", " in the audit team", ".", ", VP Sales")));
        if (dice.chance(40)) {
          out.say(" " + dice.pick(List.of("Mr. ", "Ms. ", "Dr. ")))
              .hide(other.truth(), surname)
              .say(" praised the result");
        }
      }
      case AUTHOR ->
          out.say("Co-authored with ")
              .hide(other.truth(), dice.chance(50) ? name.full() : name.initialAndFamily())
              .say(" a report on ")
              .keep(dice.pick(Terms.list("method")));
      default ->
          out.say(
                  dice.pick(
                      List.of("Client: ", "Assistant to ", "Tutor of ", "Built the website of ")))
              .hide(other.truth())
              .say(dice.pick(List.of(", dentist", " and family", ", a local author")));
    }
  }

  /** A later mention of the owner. */
  private void mention() {
    PersonName name = cv.name();
    switch (dice.between(0, 5)) {
      case 0 -> out.hide(cv.owner(), name.family()).say(" was promoted twice within a year");
      case 1 -> out.hide(cv.owner(), name.firstGiven()).say(" is a careful and reliable worker");
      case 2 ->
          out.say("Quoted as ")
              .hide(cv.owner(), name.initialAndFamily())
              .say(" in the annual report");
      case 3 -> out.say("The team of ").hide(cv.owner()).say(" won the internal hackathon");
      case 4 -> out.say("Prepared by ").hide(cv.owner(), name.reversed());
      default -> out.hide(cv.owner(), name.full()).say("'s dashboard is used by 40 people");
    }
  }

  void skills(String gap) {
    List<String> tools = dice.some(Terms.list("tool"), dice.between(6, 14));
    for (int i = 0; i < tools.size(); i++) {
      out.say(i == 0 ? "" : gap).keep(tools.get(i));
    }
  }

  void education(String lineGap) {
    for (int i = 0; i <= dice.between(0, 1); i++) {
      int year = dice.between(1998, 2016);
      out.keep(dice.pick(Terms.list("degree"))).say(", ").keep(dice.pick(Terms.list("school")));
      out.say(", ").keep(year + " - " + (year + 4)).say(lineGap);
    }
    out.say("Certified: ").keep(dice.pick(Terms.list("standard"))).say(lineGap);
  }

  boolean hasReferences() {
    return !cv.of(Cv.Role.REFEREE).isEmpty();
  }

  /** Referees with role, employer and contact. */
  void references(String gap, String cell) {
    for (Cv.Other other : cv.of(Cv.Role.REFEREE)) {
      out.say(dice.chance(25) ? dice.pick(List.of("Dr. ", "Mr. ", "Prof. ")) : "")
          .hide(other.truth());
      out.say(cell)
          .keep(dice.pick(Terms.list("title")))
          .say(cell)
          .keep(dice.pick(Terms.list("employer")));
      for (Facts.Fact fact : other.contacts()) {
        out.say(cell + (dice.chance(50) ? fact.label() + ": " : "")).hide(fact.truth());
      }
      out.say(gap);
    }
  }
}
