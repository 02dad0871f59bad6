package resumelake.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import resumelake.text.KeyedHash;

/** Row BI-S5 of the matrix: the bill of materials in dist names all that lies there, as it is. */
class DistIT {
  private static final Path DIST = Path.of("target/dist");

  /** Their files name no licence; their own pages name Apache-2.0. */
  private static final Set<String> WITHOUT_LICENCE =
      Set.of("pkg:maven/oro/oro@2.0.8", "pkg:maven/org.apache.xbean/xbean-asm9-shaded@4.23");

  @Test
  void theBillOfMaterialsNamesEveryJarByItsHashAndEveryLicence() throws IOException {
    JsonNode bom = new ObjectMapper().readTree(DIST.resolve("bom.json").toFile());
    Set<String> hashes = new TreeSet<>();
    Set<String> unlicensed = new TreeSet<>();
    for (JsonNode component : bom.path("components")) {
      for (JsonNode hash : component.path("hashes")) {
        if (hash.path("alg").asText().equals("SHA-256")) {
          hashes.add(hash.path("content").asText());
        }
      }
      if (component.path("licenses").isEmpty()) {
        unlicensed.add(component.path("purl").asText().replaceAll("\\?.*", ""));
      }
    }
    Set<String> unknown = new TreeSet<>();
    for (String folder : new String[] {"jars", "sql"}) {
      try (Stream<Path> jars = Files.list(DIST.resolve(folder))) {
        for (Path jar : jars.toList()) {
          if (!hashes.contains(KeyedHash.plain(Files.readAllBytes(jar)))) {
            unknown.add(jar.getFileName().toString());
          }
        }
      }
    }
    assertThat(unknown)
        .as("jars that the bill does not know; what an older build left goes with mvn clean")
        .singleElement()
        .asString()
        .startsWith("resumelake-");
    assertThat(unlicensed).isEqualTo(WITHOUT_LICENCE);
    assertThat(bom.has("serialNumber")).as("two builds give the same file").isFalse();
    assertThat(bom.path("metadata").has("timestamp")).as("the same").isFalse();
  }
}
