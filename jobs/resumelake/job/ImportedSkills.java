package resumelake.job;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import resumelake.extract.SkillVocabulary;

/** Names of skills from the classifications that the operator imports. */
final class ImportedSkills {
  private ImportedSkills() {}

  /**
   * Names of both files, O*NET's first.
   *
   * @param onet path, or empty for none
   * @param esco path, or empty for none
   */
  static List<String> names(String onet, String esco) {
    List<String> names = new ArrayList<>(read(onet, SkillVocabulary::onet));
    names.addAll(read(esco, SkillVocabulary::esco));
    return names;
  }

  private static List<String> read(String path, Function<Reader, List<String>> parser) {
    if (path.isEmpty()) {
      return List.of();
    }
    try (InputStream bytes = new BufferedInputStream(Files.newInputStream(Path.of(path)));
        InputStream plain = path.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
      return parser.apply(new InputStreamReader(plain, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
