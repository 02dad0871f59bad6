package resumelake;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Holds the package table of the README: who may use whom, no circle, and no Spark in pure
 * packages.
 */
class HouseTest {
  private static final Map<String, List<String>> MAY_USE = new TreeMap<>();

  static {
    MAY_USE.put("model", List.of());
    MAY_USE.put("text", List.of("model"));
    MAY_USE.put("mask", List.of("model", "text"));
    MAY_USE.put("extract", List.of("model", "text"));
    MAY_USE.put("pair", List.of("model", "ground"));
    MAY_USE.put("ground", List.of("model"));
    MAY_USE.put("sample", List.of("model"));
    MAY_USE.put("bench", List.of("model", "text", "mask", "sample"));
    MAY_USE.put("speed", List.of("model", "text", "sample", "dedupe"));
    MAY_USE.put("lake", List.of("model"));
    MAY_USE.put("nlp", List.of("model", "text", "lake"));
    MAY_USE.put("quality", List.of("model", "lake"));
    MAY_USE.put("fetch", List.of("model"));
    MAY_USE.put("source", List.of("model", "text", "fetch"));
    MAY_USE.put("bronze", List.of("model", "text", "lake", "fetch", "source"));
    MAY_USE.put("dedupe", List.of("model", "text"));
    MAY_USE.put("gate", List.of("model", "lake"));
    MAY_USE.put(
        "silver",
        List.of(
            "model", "text", "mask", "nlp", "extract", "dedupe", "gate", "lake", "quality",
            "source", "bronze"));
    MAY_USE.put(
        "gold", List.of("model", "text", "pair", "ground", "gate", "lake", "quality", "silver"));
    MAY_USE.put(
        "erase",
        List.of("model", "text", "lake", "fetch", "source", "bronze", "gate", "silver", "gold"));
    MAY_USE.put("hub", List.of("model", "text", "lake", "gold", "gate"));
    MAY_USE.put("report", List.of("model", "lake", "silver", "gold", "hub"));
    MAY_USE.put("serve", List.of("model", "lake", "gold"));
    MAY_USE.put("publish", List.of("fetch", "lake", "gate", "hub"));
  }

  private static final Set<String> PURE =
      Set.of(
          "model", "text", "mask", "extract", "pair", "ground", "sample", "bench", "source",
          "fetch", "publish");

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("resumelake");

  @Test
  void everyPackageUsesOnlyWhatItsLineSays() {
    MAY_USE.forEach(
        (name, allowed) -> {
          List<String> forbidden = new ArrayList<>();
          for (String other : all()) {
            if (!other.equals(name) && !allowed.contains(other)) {
              forbidden.add("resumelake." + other + "..");
            }
          }
          noClasses()
              .that()
              .resideInAPackage("resumelake." + name + "..")
              .should()
              .dependOnClassesThat()
              .resideInAnyPackage(forbidden.toArray(String[]::new))
              .check(HOUSE);
        });
  }

  @Test
  void packagesFormNoCircle() {
    SlicesRuleDefinition.slices()
        .matching("resumelake.(*)..")
        .should()
        .beFreeOfCycles()
        .check(HOUSE);
  }

  @Test
  void purePackagesKnowNoSpark() {
    PURE.forEach(
        name ->
            noClasses()
                .that()
                .resideInAPackage("resumelake." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "io.delta..", "scala..")
                .check(HOUSE));
  }

  @Test
  void everyPackageHasItsLine() {
    Set<String> found = new TreeSet<>();
    HOUSE.forEach(
        type -> {
          String[] parts = type.getPackageName().split("\\.");
          if (parts.length > 1) {
            found.add(parts[1]);
          }
        });
    assertThat(found).isEqualTo(all());
  }

  private static Set<String> all() {
    Set<String> all = new TreeSet<>(MAY_USE.keySet());
    all.add("job");
    return all;
  }
}
