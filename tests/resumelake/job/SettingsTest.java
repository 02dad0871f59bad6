package resumelake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import resumelake.lake.LakeException;

class SettingsTest {
  @TempDir Path folder;

  private Settings load(String own) throws IOException {
    Path file = Files.writeString(folder.resolve("own.properties"), own);
    return Settings.load(Map.of("RESUMELAKE_SETTINGS", file.toString()));
  }

  @Test
  void reportsAllFaultsTogether() {
    assertThatThrownBy(
            () ->
                load(
                    "dedupe.threshold=2\nshard.mib=many\nno.such.key=1\nfetch.none=1\nfetch.turns=0\n"))
        .isInstanceOfSatisfying(
            LakeException.class, e -> assertThat(e.kind().exitCode()).isEqualTo(2))
        .hasMessageContaining("dedupe.threshold=2.0 is not between".replace("2.0", "2"))
        .hasMessageContaining("shard.mib=many is not a number")
        .hasMessageContaining("unknown key no.such.key")
        .hasMessageContaining("unknown key fetch.none")
        .hasMessageContaining("fetch.turns=0");
  }

  @Test
  void anOwnFileOverridesSomeKeysOnly() throws IOException {
    Settings settings = load("shard.mib=8\n");
    assertThat(settings.shardMib()).isEqualTo(8);
    assertThat(settings.dedupeThreshold()).isEqualTo(0.75);
  }

  @Test
  void neverShowsThePersonKey() {
    Settings settings = Settings.load(Map.of("RESUMELAKE_PERSON_KEY", "very-secret"));
    assertThat(settings.toString()).doesNotContain("very-secret");
    assertThat(settings.hash()).isNotEqualTo(Settings.load(Map.of()).hash());
  }

  @Test
  void namesOfAnImportedClassificationChangeTheHash() throws IOException {
    Path onet =
        Files.writeString(
            folder.resolve("onet.txt"), "O*NET-SOC Code\tExample\n11-1011.00\tZorblatt Planner\n");
    Settings settings = load("skills.onet=" + onet + "\n");
    assertThat(ImportedSkills.names(settings.onetSkills(), settings.escoSkills()))
        .containsExactly("Zorblatt Planner");
    assertThat(settings.hash()).isNotEqualTo(Settings.load(Map.of()).hash());
  }
}
