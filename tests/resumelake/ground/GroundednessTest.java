package resumelake.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GroundednessTest {

  private static List<String> ungrounded(String weak, String answer) {
    return Groundedness.ungrounded("Improve this resume bullet: \"" + weak + "\"", answer);
  }

  @Test
  void acceptsInflectionsOfTheSameVerb() {
    assertThat(ungrounded("Was responsible for developing a portal.", "Developed a portal."))
        .isEmpty();
    assertThat(ungrounded("My job was to plan releases.", "Planned releases.")).isEmpty();
    assertThat(ungrounded("Duties included leading two teams.", "Led two teams.")).isEmpty();
    assertThat(ungrounded("Billing was overseen in two shops.", "Oversaw billing in two shops."))
        .isEmpty();
  }

  @Test
  void acceptsTheNounOfADeedWithItsObject() {
    assertThat(ungrounded("Did the implementation of a cache.", "Implemented a cache.")).isEmpty();
    assertThat(
            ungrounded(
                "Was responsible for the design and development of a portal.",
                "Designed and developed a portal."))
        .isEmpty();
    assertThat(ungrounded("Had the reduction of costs as a duty.", "Reduced costs.")).isEmpty();
    assertThat(ungrounded("Did the classification of mail.", "Classified mail.")).isEmpty();
  }

  @Test
  void doesNotTakeTheNounOfADeedWithoutItsObjectForTheDeed() {
    assertThat(ungrounded("Wrote reports for management.", "Managed reports."))
        .containsExactly("managed");
  }

  @Test
  void doesNotTakeAThingForADeed() {
    assertThat(ungrounded("Wrote an application in C.", "Applied C.")).containsExactly("applied");
    assertThat(ungrounded("Did the application of rules.", "Applied rules.")).isEmpty();
    assertThat(ungrounded("Did the analysis and delivery of data.", "Analyzed and delivered data."))
        .isEmpty();
  }

  @Test
  void acceptsAWrittenSynonymOneWayOnly() {
    assertThat(ungrounded("Was in charge of a team.", "Led a team.")).isEmpty();
    assertThat(ungrounded("Put in place a cache.", "Implemented a cache.")).isEmpty();
    assertThat(ungrounded("Implemented a cache.", "Put a cache in place."))
        .containsExactly("put", "place");
  }

  @Test
  void catchesAHigherRole() {
    assertThat(ungrounded("Helped a team move to the cloud.", "Led a team move to the cloud."))
        .containsExactly("led");
    assertThat(ungrounded("Assisted with the development plan.", "Developed the plan."))
        .containsExactly("developed");
    assertThat(ungrounded("Worked on a portal.", "Built a portal.")).containsExactly("built");
  }

  @Test
  void catchesInventedNumbersToolsAndAdjectives() {
    assertThat(ungrounded("Reduced costs.", "Reduced costs by 30%.")).containsExactly("30%");
    assertThat(ungrounded("Reduced costs by 20%.", "Reduced costs by 30%.")).containsExactly("30%");
    assertThat(ungrounded("Built a portal.", "Built a portal in Java.")).containsExactly("java");
    assertThat(ungrounded("Built a portal in C.", "Built a portal in C++.")).containsExactly("c++");
    assertThat(ungrounded("Built a portal.", "Built a scalable portal."))
        .containsExactly("scalable");
    assertThat(ungrounded("Trained 5 clerks.", "Trained 50 clerks.")).containsExactly("50");
  }

  @Test
  void catchesInventedScope() {
    assertThat(ungrounded("Trained clerks.", "Trained all clerks across shops."))
        .containsExactly("all", "across", "shops");
    assertThat(ungrounded("Did tests.", "Did not only tests.")).containsExactly("not", "only");
  }

  @Test
  void takesTheRequestForNoEvidence() {
    assertThat(ungrounded("Made a page.", "Improved a page.")).containsExactly("improved");
    assertThat(Groundedness.ungrounded("Write the skill list.\n\nUsed Java.", "Java, list"))
        .containsExactly("list");
  }

  @Test
  void readsNumbersWithAndWithoutGroupsAlike() {
    assertThat(ungrounded("Served 1200 users.", "Served 1,200 users.")).isEmpty();
  }

  @Test
  void takesABlankToFillInForNoClaim() {
    assertThat(
            ungrounded(
                "Reduced costs.",
                "Reduced costs by [X%].\n\nReplace [X%] with the figure you measured."))
        .isEmpty();
    assertThat(
            ungrounded(
                "Reduced costs.",
                "Reduced global costs by [X%].\n\nReplace [X%] with the figure you measured."))
        .containsExactly("global");
  }
}
