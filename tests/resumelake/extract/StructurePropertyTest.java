package resumelake.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import resumelake.model.Bullet;
import resumelake.model.Position;
import resumelake.model.Section;

/** What holds of every text, resume or not. */
class StructurePropertyTest {
  private static final int HOSTILE_CHARS = 300_000;

  private static final List<String> PIECES =
      List.of(
          "Work Experience",
          "EDUCATION",
          "Skills",
          "Summary:",
          "\n",
          "\r\n",
          "\n\n",
          "  ",
          "\u00a0 ",
          "\t",
          " | ",
          "\u2022 ",
          "- ",
          "? ",
          "1. ",
          "August 2016 to Present",
          "08/2016 - 11/2018",
          "2014",
          "Java Developer",
          "Contoso Inc.",
          " - Springfield, IL ",
          "company - ",
          "description - ",
          "Developed the parcel desk",
          "and kept it",
          "in order.",
          "Environment: Java, SQL",
          ", ",
          ". ",
          "[NAME]",
          "[EMAIL]",
          "Jan",
          "'16",
          "\ud83d\ude00",
          "\u00e2\u00a2",
          "(",
          ")",
          ":",
          "Since 2012",
          "Bachelor of Arts",
          "City",
          "State",
          "\u0000",
          "Responsibilities:");

  @Test
  void everySpanIsThatPieceOfTheText() {
    Random random = new Random(20);
    for (int i = 0; i < 800; i++) {
      StringBuilder text = new StringBuilder();
      int pieces = random.nextInt(60);
      for (int k = 0; k < pieces; k++) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
        text.append(random.nextInt(3) == 0 ? "" : " ");
      }
      check(text.toString());
    }
  }

  private static void check(String text) {
    Outline outline = Structure.of(text);
    int last = 0;
    for (Section section : outline.sections()) {
      assertThat(section.heading().start()).isGreaterThanOrEqualTo(last);
      assertThat(section.body().start()).isGreaterThanOrEqualTo(section.heading().end());
      assertThat(section.body().end()).isLessThanOrEqualTo(text.length());
      last = section.body().end();
    }
    last = 0;
    for (Position position : outline.positions()) {
      assertThat(position.header().start()).as(text).isGreaterThanOrEqualTo(last);
      assertThat(position.body().start()).isGreaterThanOrEqualTo(position.header().end());
      last = position.body().end();
    }
    last = 0;
    for (Bullet bullet : outline.bullets()) {
      assertThat(Chars.collapse(bullet.span().of(text))).isEqualTo(bullet.text());
      assertThat(bullet.span().start()).as(text).isGreaterThanOrEqualTo(last);
      bullet.position().ifPresent(p -> assertThat(p).isLessThan(outline.positions().size()));
      last = bullet.span().end();
    }
    outline.summary().ifPresent(summary -> assertThat(text).contains(summary));
    assertThat(Structure.of(text)).isEqualTo(outline);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "A",
        " ",
        "\u2022",
        "\u2022 ",
        "- ",
        "1",
        "2016 ",
        "2016-",
        "Skills ",
        "Skills\n",
        "Skills/",
        "Education ",
        "EXPERIENCE\n",
        "company - ",
        "May 2016 to ",
        "May 2016 to June 2017 ",
        ".",
        "a. ",
        "A. ",
        ", ",
        ": ",
        "(",
        "[NAME] ",
        "This is. ",
        "Managed ",
        "Java Developer ",
        "\n",
        "\t",
        "|",
        "?"
      })
  void hostileTextTakesNoLongerThanAnyOther(String unit) {
    String text = unit.repeat(HOSTILE_CHARS / unit.length());
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Structure.of(text));
  }
}
