package resumelake.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MaskingFiguresTest {
  @Test
  void theCardSaysWhatTheDocsSay() throws IOException {
    String docs = Files.readString(Path.of("docs/masking.md"));
    List<String> rows = MaskingFigures.table().lines().skip(2).toList();
    assertThat(rows).hasSizeGreaterThan(5);
    for (String row : rows) {
      assertThat(docs).contains(row.split(" \\| ")[1]);
      assertThat(row).matches("\\| .+ \\| \\d+ of \\d+ \\| [0-9.]+ % \\| [0-9.]+ to [0-9.]+ % \\|");
    }
  }

  @Test
  void originsOfNamesAreWhatTheDocsSay() throws IOException {
    String docs = Files.readString(Path.of("docs/masking.md")).replaceAll("\\s+", " ");
    List<MaskingFigures.Figure> origins = MaskingFigures.origins();
    assertThat(origins).hasSizeGreaterThan(5);
    for (MaskingFigures.Figure origin : origins) {
      assertThat(docs)
          .contains("%s %d of %d".formatted(origin.measure(), origin.count(), origin.of()));
    }
  }
}
