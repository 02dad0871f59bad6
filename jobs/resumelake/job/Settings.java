package resumelake.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import resumelake.fetch.FetchSettings;
import resumelake.fetch.FetchSettingsException;
import resumelake.lake.LakeException;
import resumelake.source.DocumentLimits;
import resumelake.text.KeyedHash;

/**
 * What the operator may set: {@code conf/lake.properties}, overridden by the file that the
 * environment's {@code RESUMELAKE_SETTINGS} names.
 *
 * @param dedupeThreshold Jaccard similarity from which two resumes are near-duplicates, 0 to 1
 * @param validationPercent share of the validation split
 * @param testPercent share of the test split
 * @param shardMib size that a shard should not pass, MiB of text
 * @param tagger folder of a model that train-tagger wrote, which looks for names after the rules;
 *     empty for none. Its hash counts among the rules
 * @param documentSeconds longest time that one document may take to parse
 * @param documentHeapMib heap of the process that parses documents
 * @param documentScanner command of a malware scanner for documents, words parted by blanks; empty
 *     for none
 * @param onetSkills path of O*NET's "Technology Skills.txt", {@code .gz} too; empty for none
 * @param escoSkills path of ESCO's skills CSV, {@code .gz} too; empty for none
 * @param fetch how sources are asked over the network; shapes no result
 * @param personKey key of the person hashes; from {@code RESUMELAKE_PERSON_KEY}
 * @param eraseKey key of the list of erased persons; from {@code RESUMELAKE_ERASE_KEY}, empty where
 *     the lake keeps one of its own
 */
public record Settings(
    double dedupeThreshold,
    int validationPercent,
    int testPercent,
    int shardMib,
    String tagger,
    int documentSeconds,
    int documentHeapMib,
    List<String> documentScanner,
    String onetSkills,
    String escoSkills,
    FetchSettings fetch,
    String personKey,
    String eraseKey) {

  /** Used where the environment gives no key: equal results everywhere, but no secret. */
  static final String PUBLIC_KEY = "resumelake-public-default-key";

  private static final String RESOURCE = "/conf/lake.properties";

  /** Reads the settings; all faults are reported together. */
  public static Settings load(Map<String, String> environment) {
    Properties properties = new Properties();
    try (InputStream in = Settings.class.getResourceAsStream(RESOURCE)) {
      properties.load(in);
      if (environment.containsKey("RESUMELAKE_SETTINGS")) {
        try (InputStream own =
            Files.newInputStream(Path.of(environment.get("RESUMELAKE_SETTINGS")))) {
          properties.load(own);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Faults faults = new Faults(properties);
    Settings settings =
        new Settings(
            faults.number("dedupe.threshold", 0.1, 1),
            (int) faults.number("split.validation.percent", 0, 45),
            (int) faults.number("split.test.percent", 0, 45),
            (int) faults.number("shard.mib", 1, 4096),
            faults.text("mask.tagger"),
            (int) faults.number("documents.seconds", 1, 600),
            (int) faults.number("documents.heap.mib", 64, 8192),
            faults.words("documents.scanner"),
            faults.file("skills.onet"),
            faults.file("skills.esco"),
            faults.fetch(),
            environment.getOrDefault("RESUMELAKE_PERSON_KEY", PUBLIC_KEY),
            environment.getOrDefault("RESUMELAKE_ERASE_KEY", ""));
    faults.report();
    return settings;
  }

  /** Limits of the process that parses documents. */
  DocumentLimits documentLimits() {
    return new DocumentLimits(
        Duration.ofSeconds(documentSeconds),
        documentHeapMib,
        DocumentLimits.DEFAULT.maxChars(),
        documentScanner);
  }

  /** Whether the person key is the documented public one. */
  boolean keyIsPublic() {
    return personKey.equals(PUBLIC_KEY);
  }

  /** Hash of all settings that shape results. The key itself goes in only by its hash. */
  String hash() {
    return KeyedHash.plain(
        Double.toString(dedupeThreshold),
        Integer.toString(validationPercent),
        Integer.toString(testPercent),
        Integer.toString(shardMib),
        documentScanner.toString(),
        String.join("\n", ImportedSkills.names(onetSkills, escoSkills)),
        new KeyedHash(personKey).of("settings"));
  }

  @Override
  public String toString() {
    return "Settings[threshold=" + dedupeThreshold + ", keys hidden]";
  }

  private static final class Faults {
    private final Map<String, String> left = new TreeMap<>();
    private final List<String> faults = new ArrayList<>();

    Faults(Properties properties) {
      properties.forEach((key, value) -> left.put(key.toString(), value.toString().strip()));
    }

    double number(String key, double least, double most) {
      String value = left.remove(key);
      if (value == null) {
        faults.add(key + " is missing");
        return least;
      }
      try {
        double number = Double.parseDouble(value);
        if (number >= least && number <= most) {
          return number;
        }
        faults.add(key + "=" + value + " is not between " + least + " and " + most);
      } catch (NumberFormatException e) {
        faults.add(key + "=" + value + " is not a number");
      }
      return least;
    }

    List<String> words(String key) {
      String value = left.remove(key);
      if (value == null) {
        faults.add(key + " is missing");
        return List.of();
      }
      return value.isEmpty() ? List.of() : List.of(value.split(" +"));
    }

    String text(String key) {
      String value = left.remove(key);
      if (value == null) {
        faults.add(key + " is missing");
        return "";
      }
      return value;
    }

    String file(String key) {
      String value = text(key);
      if (!value.isEmpty() && !Files.isReadable(Path.of(value))) {
        faults.add(key + "=" + value + " is no file that can be read");
      }
      return value;
    }

    FetchSettings fetch() {
      Map<String, String> own = new TreeMap<>(left);
      own.keySet().removeIf(key -> !key.startsWith("fetch."));
      left.keySet().removeAll(own.keySet());
      try {
        return FetchSettings.of(own);
      } catch (FetchSettingsException e) {
        faults.addAll(e.faults());
        return FetchSettings.of(Map.of());
      }
    }

    void report() {
      left.keySet().forEach(key -> faults.add("unknown key " + key));
      if (!faults.isEmpty()) {
        throw new LakeException(
            LakeException.Kind.BAD_SETTING,
            "Settings are wrong: %s. Mend lake.properties.",
            String.join("; ", faults));
      }
    }
  }
}
