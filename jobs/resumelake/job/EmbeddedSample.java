package resumelake.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The sample of invented resumes that the application carries.
 *
 * <p>Under {@code bin/resumelake} it is read where it lies ({@code RESUMELAKE_HOME/conf}); from a
 * bare jar it is unpacked beside the lake's other temporary files first.
 */
final class EmbeddedSample {
  private static final String SOURCES = "conf/sources.csv";

  private EmbeddedSample() {}

  /** Path of the sample's sources file on the local disk. */
  static String unpack() {
    String home = System.getenv("RESUMELAKE_HOME");
    if (home != null && Files.exists(Path.of(home, SOURCES))) {
      return Path.of(home, SOURCES).toString();
    }
    try {
      Path code =
          Path.of(EmbeddedSample.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isDirectory(code) ? code.resolve(SOURCES).toString() : fromJar(code).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path fromJar(Path code) throws IOException {
    Path folder =
        Path.of(
            System.getProperty("java.io.tmpdir"),
            "resumelake-sample-" + CodeHash.of("conf/").substring(0, 12));
    try (JarFile jar = new JarFile(code.toFile())) {
      List<JarEntry> entries =
          jar.stream()
              .filter(entry -> !entry.isDirectory())
              .filter(
                  entry ->
                      entry.getName().equals(SOURCES) || entry.getName().startsWith("conf/sample/"))
              .toList();
      for (JarEntry entry : entries) {
        Path file = folder.resolve(entry.getName());
        if (!Files.exists(file) || Files.size(file) != entry.getSize()) {
          Files.createDirectories(file.getParent());
          try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
          }
          Files.setLastModifiedTime(file, entry.getLastModifiedTime());
        }
      }
    }
    return folder.resolve(SOURCES);
  }
}
