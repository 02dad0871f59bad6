package resumelake.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import resumelake.model.Doubt;
import resumelake.model.Entity;
import resumelake.model.EntityType;

class MentionsTest {
  private static List<String> found(String text, String... stretches) {
    List<Doubt> doubts = List.of(stretches).stream().map(s -> new Doubt("NAME", s)).toList();
    return Mentions.of(doubts, text, doubt -> EntityType.NAME).stream()
        .map(Entity::span)
        .map(span -> span.start() + span.of(text))
        .toList();
  }

  @Test
  void findsEveryMentionAsWholeWordsAndSparesWordsThatHoldIt() {
    assertThat(found("Ann met Annual Ann's team, DeAnn", "Ann")).containsExactly("0Ann", "15Ann");
  }

  @Test
  void findsAStretchThatStandsOnlyWithinWords() {
    assertThat(found("team_xAnny", "Ann")).containsExactly("6Ann");
  }

  @Test
  void ofTwoThatOverlapTheLongerOneCounts() {
    assertThat(found("Ann Lee and Lee", "Lee", "Ann Lee", "Ann"))
        .containsExactly("0Ann Lee", "12Lee");
    assertThat(found("nobody", "", "Ann")).isEmpty();
  }
}
