package resumelake.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import resumelake.text.KeyedHash;

/**
 * Hash of all code and lists that decide what a row looks like. When it changes, results made by
 * older rules are made anew, never mixed.
 */
final class CodeHash {
  private static final List<String> DECIDING =
      List.of(
          "resumelake/text/",
          "resumelake/mask/",
          "resumelake/nlp/",
          "resumelake/extract/",
          "resumelake/pair/",
          "resumelake/ground/",
          "resumelake/gate/",
          "resumelake/source/",
          "resumelake/silver/",
          "resumelake/gold/Pair",
          "resumelake/gold/Caps",
          "resumelake/model/",
          "lake-schemas/");

  private CodeHash() {}

  /** Revision of the code that was built; {@code unknown} outside of a checkout. */
  static String revision() {
    Properties git = new Properties();
    try (InputStream in = CodeHash.class.getResourceAsStream("/git.properties")) {
      if (in != null) {
        git.load(in);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String revision = git.getProperty("git.commit.id.abbrev", "unknown");
    return "true".equals(git.getProperty("git.dirty")) ? revision + "-dirty" : revision;
  }

  /** Hash of all that decides what a row looks like, 64 hex digits. */
  static String of() {
    return of(DECIDING);
  }

  /** Hash of the resources below one folder, 64 hex digits. */
  static String of(String folder) {
    return of(List.of(folder));
  }

  private static String of(List<String> prefixes) {
    try {
      Path home =
          Path.of(CodeHash.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      Map<String, String> hashes =
          Files.isDirectory(home) ? ofFolder(home, prefixes) : ofJar(home, prefixes);
      return KeyedHash.plain(
          hashes.entrySet().stream()
              .map(entry -> entry.getKey() + " " + entry.getValue())
              .toArray(String[]::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> ofFolder(Path home, List<String> prefixes) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = URI.create(home.toUri().relativize(file.toUri()).toString()).getPath();
        if (starts(name, prefixes)) {
          hashes.put(name, KeyedHash.plain(Files.readAllBytes(file)));
        }
      }
    }
    return hashes;
  }

  private static Map<String, String> ofJar(Path home, List<String> prefixes) throws IOException {
    Map<String, String> hashes = new TreeMap<>();
    try (JarFile jar = new JarFile(home.toFile())) {
      for (var entry :
          jar.stream().filter(e -> !e.isDirectory() && starts(e.getName(), prefixes)).toList()) {
        try (InputStream in = jar.getInputStream(entry)) {
          hashes.put(entry.getName(), KeyedHash.plain(in.readAllBytes()));
        }
      }
    }
    return hashes;
  }

  private static boolean starts(String name, List<String> prefixes) {
    return prefixes.stream().anyMatch(name::startsWith);
  }
}
