package resumelake.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people wrote into a card stays; what is the release's is the release's. */
class CardMergeTest {
  private static final String OURS =
      """
      ---
      pretty_name: "resumelake r2"
      license: cc-by-4.0
      tags:
      - resume
      size_categories:
      - 1K<n<10K
      configs:
      - config_name: instructions
        default: true
        data_files:
        - split: train
          path: instructions/train-*.parquet
      dataset_info:
      - config_name: instructions
        features:
        - name: id
          dtype: string
      ---

      # resumelake r2

      Rows of r2.
      """;

  private static String merged(String there) {
    return CardMerge.merged(OURS, Optional.of(there));
  }

  @Test
  void aRepositoryWithoutACardGetsOursBetweenMarks() {
    assertThat(CardMerge.merged(OURS, Optional.empty()))
        .startsWith("---\npretty_name: \"resumelake r2\"\nlicense: cc-by-4.0\n")
        .endsWith(
            "---\n\n"
                + CardMerge.BEGIN
                + "\n\n# resumelake r2\n\nRows of r2.\n\n"
                + CardMerge.END
                + "\n");
  }

  @Test
  void whatPeopleWroteStaysByteForByte() {
    String theirs =
        """
        ---
        # kept by the data office
        pretty_name: Our resumes   # a name of our own
        tags: [resume,  "kept as is"]
        extra_gated_prompt: |
          Say who you are.

          And why.
        license: other
        license_name: theirs
        # before the sizes
        size_categories:
        - n<1K
        # at the end
        ---

        # A title of people

        Text above.
        """;
    String card =
        merged(theirs + "\n" + CardMerge.BEGIN + "\nold\n" + CardMerge.END + "\nBelow.\n");
    assertThat(card)
        .contains(
            "---\n# kept by the data office\npretty_name: Our resumes   # a name of our own\n")
        .contains("tags: [resume,  \"kept as is\"]\n")
        .contains("extra_gated_prompt: |\n  Say who you are.\n\n  And why.\n")
        .contains("# before the sizes\nsize_categories:\n- 1K<n<10K\n# at the end\n")
        .contains("license: cc-by-4.0\n")
        .doesNotContain("license_name", "theirs", "n<1K\n#", "\nold\n")
        .contains("\n# A title of people\n\nText above.\n")
        .endsWith("Rows of r2.\n\n" + CardMerge.END + "\nBelow.\n");
    assertThat(HubCards.faults(card)).isEmpty();
  }

  @Test
  void configsOfOtherNamesStayAndKeepTheirDefault() {
    String card =
        merged(
            """
            ---
            configs:
              - config_name: evaluation
                default: true
                data_files: "evaluation/*.jsonl"
              - config_name: instructions
                data_files: old.parquet
            dataset_info:
              config_name: evaluation
              features: [{name: question, dtype: string}]
            ---
            """);
    FrontMatter front = FrontMatter.of(card).front();
    assertThat(front.configs("configs"))
        .extracting(FrontMatter::name)
        .containsExactly("instructions", "evaluation");
    assertThat(front.configs("configs").get(1))
        .containsEntry("data_files", "evaluation/*.jsonl")
        .containsEntry("default", true);
    assertThat(front.configs("configs").get(0)).doesNotContainKey("default");
    assertThat(front.configs("dataset_info"))
        .extracting(FrontMatter::name)
        .containsExactly("instructions", "evaluation");
    assertThat(card).doesNotContain("old.parquet");
    assertThat(HubCards.faults(card)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "No front matter, no marks.",
        "---\ntags: [a]\n---\ntext without a line end",
        "---\r\ntags: [a]\r\n---\r\nlines of another system\r\n",
        "---\n---\n",
        "\uFEFF---\ntags: [a]\n---\nwith a mark of order\n",
        "Text\n\n---\n\nwith a line across\n",
        "---\nconfigs:\n- config_name: other\n  data_files: x/*\n---\n"
      })
  void mergingTwiceIsMergingOnce(String theirs) {
    String once = merged(theirs);
    assertThat(merged(once)).isEqualTo(once);
    assertThat(once).contains("Rows of r2.");
    assertThat(HubCards.faults(once)).isEmpty();
    String body = theirs.replaceFirst("(?s)^\uFEFF?---\r?\n.*?---\r?\n", "").strip();
    assertThat(once).contains(body);
  }

  @Test
  void aLaterReleaseReplacesOnlyOurPart() {
    String first = merged("---\ntags: [a]\n---\nAbove.\n");
    String second =
        CardMerge.merged(OURS.replace("r2", "r3").replace("1K<n<10K", "n<1K"), Optional.of(first));
    assertThat(second)
        .isEqualTo(
            first
                .replace("resumelake r2\n", "resumelake r3\n")
                .replace("Rows of r2", "Rows of r3")
                .replace("1K<n<10K", "n<1K"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Above.\n" + CardMerge.BEGIN + "\nno end\n",
        "Above.\n" + CardMerge.END + "\nno beginning\n",
        CardMerge.END + "\n" + CardMerge.BEGIN,
        CardMerge.BEGIN + CardMerge.END + CardMerge.BEGIN + CardMerge.END
      })
  void brokenMarksStopRatherThanLoseText(String theirs) {
    assertThatThrownBy(() -> merged(theirs)).hasMessageContaining("marks");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\ntags: [a\n---\n",
        "---\n- a list\n---\n",
        "---\ntags: [a]\ntags: [b]\n---\n",
        "---\njust words\n---\n",
        "---\n!!javax.script.ScriptEngineManager []: x\n---\n"
      })
  void frontMatterThatIsNoYamlOfKeysStops(String theirs) {
    assertThatThrownBy(() -> merged(theirs)).hasMessageContaining("front matter");
  }
}
