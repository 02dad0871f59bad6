package resumelake.pair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerScoreTest {
  private static final String QUESTION =
      "Reword this: \"I was doing the testing of 3 services for [NAME] in Java.\"";

  private static AnswerScore score(String answer) {
    return AnswerScore.of(QUESTION, answer);
  }

  @Test
  void aFaithfulAnswerKeepsWordsNumbersAndMarks() {
    AnswerScore score = score("Tested 3 services for [NAME] in Java.");
    assertThat(score.grounded()).isTrue();
    assertThat(score.inflated()).isFalse();
    assertThat(score.verb()).isTrue();
    assertThat(score.numbers()).isTrue();
    assertThat(score.length()).isTrue();
    assertThat(score.marks()).isTrue();
  }

  @Test
  void anInventedNumberInflates() {
    assertThat(score("Tested 3 services for [NAME] in Java, saving 40%.").inflated()).isTrue();
  }

  @Test
  void anInventedLeadInflatesAndAnInventedPlaceIsUngroundedAlone() {
    assertThat(score("Led 3 services for [NAME] in Java.").inflated()).isTrue();
    AnswerScore score = score("Tested 3 services for [NAME] in Java at Brightwater.");
    assertThat(score.inflated()).isFalse();
    assertThat(score.grounded()).isFalse();
  }

  @Test
  void aLostNumberALostMarkAndAnAddedMarkAreSeen() {
    assertThat(score("Tested services for [NAME] in Java today.").numbers()).isFalse();
    assertThat(score("Tested 3 services for clients in Java.").marks()).isFalse();
    assertThat(score("Tested 3 services for [NAME] in Java for [ORG].").marks()).isFalse();
  }

  @Test
  void nothingIsNoAnswer() {
    AnswerScore score = score(" ");
    assertThat(score.grounded()).isFalse();
    assertThat(score.length()).isFalse();
    assertThat(score.verb()).isFalse();
  }
}
