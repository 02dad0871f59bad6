package resumelake.hub;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import resumelake.gold.Releases.Release;
import resumelake.gold.Share;

/**
 * The dataset card: front matter that the Hub's loader understands, and what a reader must know.
 */
final class Card {
  private static final List<String> KNOWN_LICENCES =
      List.of("cc0-1.0", "cc-by-4.0", "cc-by-sa-4.0", "mit", "apache-2.0", "odbl", "pddl");

  private final Release release;
  private final List<Shard> shards;
  private final Map<String, StructType> schemas;
  private final Terms terms;
  private final Selection selection;
  private final Linkage linkage;
  private final Plots plots;

  /**
   * @param schemas published columns by config
   * @param terms of the rows that are published
   * @param linkage of the resumes before any suppression
   */
  Card(
      Release release,
      List<Shard> shards,
      Map<String, StructType> schemas,
      Terms terms,
      Selection selection,
      Linkage linkage,
      Plots plots) {
    this.plots = plots;
    this.selection = selection;
    this.linkage = linkage;
    this.release = release;
    this.shards = shards;
    this.schemas = new TreeMap<>(schemas);
    this.terms = terms;
  }

  String text() {
    return "---\n" + frontMatter() + "---\n\n" + body();
  }

  private String frontMatter() {
    StringBuilder yaml = new StringBuilder();
    yaml.append("pretty_name: ").append(quoted("resumelake " + release.name())).append('\n');
    yaml.append("language:\n- en\n");
    yaml.append(licence());
    yaml.append("task_categories:\n- text-generation\n");
    yaml.append("tags:\n- resume\n- instruction-tuning\n- anonymized\n");
    yaml.append("size_categories:\n- ").append(sizeCategory()).append('\n');
    yaml.append("configs:\n");
    for (String config : schemas.keySet()) {
      yaml.append("- config_name: ").append(config).append('\n');
      if (config.equals("instructions")) {
        yaml.append("  default: true\n");
      }
      yaml.append("  data_files:\n");
      for (String split : Shards.SPLITS) {
        yaml.append("  - split: ").append(split).append('\n');
        yaml.append("    path: ").append(config).append('/').append(split).append("-*.parquet\n");
      }
    }
    yaml.append("dataset_info:\n");
    schemas.forEach((config, schema) -> yaml.append(info(config, schema)));
    return yaml.toString();
  }

  private String info(String config, StructType schema) {
    StringBuilder yaml = new StringBuilder("- config_name: " + config + "\n  features:\n");
    for (StructField field : schema.fields()) {
      yaml.append(feature(field, "  "));
    }
    yaml.append("  splits:\n");
    long total = 0;
    for (String split : Shards.SPLITS) {
      long bytes = parquet(config, split).stream().mapToLong(Shard::bytes).sum();
      total += bytes;
      yaml.append("  - name: ").append(split).append('\n');
      yaml.append("    num_bytes: ").append(bytes).append('\n');
      yaml.append("    num_examples: ").append(rows(config, split)).append('\n');
    }
    yaml.append("  download_size: ").append(total).append('\n');
    yaml.append("  dataset_size: ").append(total).append('\n');
    return yaml.toString();
  }

  private static String feature(StructField field, String indent) {
    String head = indent + "- name: " + field.name() + "\n" + indent + "  ";
    DataType type = field.dataType();
    if (type instanceof ArrayType array && array.elementType() instanceof StructType struct) {
      return head + "list:\n" + features(struct, indent + "  ");
    }
    if (type instanceof ArrayType array) {
      return head + "sequence: " + dtype(array.elementType()) + "\n";
    }
    if (type instanceof StructType struct) {
      return head + "struct:\n" + features(struct, indent + "  ");
    }
    return head + "dtype: " + dtype(type) + "\n";
  }

  private static String features(StructType struct, String indent) {
    StringBuilder yaml = new StringBuilder();
    for (StructField field : struct.fields()) {
      yaml.append(feature(field, indent));
    }
    return yaml.toString();
  }

  private static String dtype(DataType type) {
    return switch (type.typeName()) {
      case "integer" -> "int32";
      case "long" -> "int64";
      case "double" -> "float64";
      case "boolean" -> "bool";
      default -> "string";
    };
  }

  /** The Hub's own identifier where it has one, else {@code other} with a name. */
  private String licence() {
    String id = terms.licence().toLowerCase(Locale.ROOT).replaceFirst("^(odbl|pddl)-1\\.0$", "$1");
    return KNOWN_LICENCES.contains(id)
        ? "license: " + id + "\n"
        : "license: other\nlicense_name: " + quoted(terms.licence()) + "\n";
  }

  private String sizeCategory() {
    long rows = Shards.SPLITS.stream().mapToLong(split -> rows("instructions", split)).sum();
    long[] limits = {1_000, 10_000, 100_000, 1_000_000, 10_000_000};
    String[] names = {"n<1K", "1K<n<10K", "10K<n<100K", "100K<n<1M", "1M<n<10M"};
    for (int i = 0; i < limits.length; i++) {
      if (rows < limits[i]) {
        return names[i];
      }
    }
    return "10M<n<100M";
  }

  private List<Shard> parquet(String config, String split) {
    return shards.stream()
        .filter(shard -> shard.config().equals(config) && shard.split().equals(split))
        .filter(shard -> shard.path().endsWith(".parquet"))
        .toList();
  }

  private long rows(String config, String split) {
    return parquet(config, split).stream().mapToLong(Shard::rows).sum();
  }

  private String body() {
    return
        """
        # resumelake %s

        Résumés without personal identifiers, and instruction pairs that teach a model to improve a résumé
        line without inventing anything. Made by rules from the sources below; no text was written by a
        language model.

        ## Load

        ```python
        from datasets import load_dataset
        pairs = load_dataset("PATH_OR_REPO", "instructions")   # messages: system, user, assistant
        resumes = load_dataset("PATH_OR_REPO", "resumes")
        ```

        ## Rows

        %s

        %s
        No near-duplicate group and no person stands in two splits. A row keeps its id and its split in
        later releases.

        ## Funnel

        What became of every record and every pair candidate (in = out + rejected):

        %s

        %s
        ## Licences

        %s

        %s

        Credit the sources whose licence asks for it. Licences are as the operator of each source stated them:

        %s
        ## Masking

        Measured on made-up records whose identifiers are known, of layouts and names that the rules were not made from:

        %s
        ## Limits

        - Direct identifiers (names, e-mail addresses, phone numbers, links, addresses, ids) are replaced by
          marks such as `[NAME]`. Masking is by rules; it is not perfect.
        - Rare combinations can still lead to a person. %s %s
        - Skills, titles, levels and industries are found by rules and vocabularies in English text.
        - Answers are real lines of real résumés, tidied; the weak version in the question is made by rules.
          %s
        - Do not try to identify anyone in this data.

        ## Provenance

        Release `%s` names these table versions: %s. Code revision `%s`, rules `%s`.
        """
        .formatted(
            release.name(),
            plots.shown("kinds"),
            rowsTable(),
            plots.shown("funnel"),
            funnel(),
            plots.shown("sources"),
            licenceSentence(),
            licenceTable(),
            MaskingFigures.table(),
            linkage.sentence(),
            rareSentence(),
            reviewSentence(),
            release.name(),
            new TreeMap<>(release.tables()),
            release.codeRevision(),
            release.shortRulesHash());
  }

  /** What people said of the pairs; an interval, since they judged a sample. */
  private String reviewSentence() {
    long judged = release.counts().getOrDefault("reviewed pairs", 0L);
    if (judged == 0) {
      return "No person has judged a sample of this release's pairs.";
    }
    Share good = Share.of(release.counts().getOrDefault("reviewed pairs: good", 0L), judged);
    return String.format(
        Locale.ROOT,
        "Of %d pairs of a stratified sample that people judged %.0f %% were good (95 %% interval %.0f to"
            + " %.0f %%); the bad ones were taken out.",
        judged,
        100 * good.value(),
        100 * good.low(),
        100 * good.high());
  }

  private String rareSentence() {
    return selection.suppressRare()
        ? "Those employers are replaced by `[ORG]` here; unique posts and prizes are not."
        : "They stand here as they are.";
  }

  private String rowsTable() {
    StringBuilder table =
        new StringBuilder("| config | train | validation | test |\n|---|---|---|---|\n");
    for (String config : schemas.keySet()) {
      table.append("| ").append(config);
      Shards.SPLITS.forEach(split -> table.append(" | ").append(rows(config, split)));
      table.append(" |\n");
    }
    return table.append('\n').toString();
  }

  private String funnel() {
    return "| count | rows |\n|---|---|\n"
        + new TreeMap<>(release.counts())
            .entrySet().stream()
                .map(entry -> "| " + entry.getKey() + " | " + entry.getValue() + " |\n")
                .collect(Collectors.joining())
        + "\n";
  }

  private String licenceSentence() {
    if (!terms.publishable()) {
      return "**Not to be published**: " + String.join("; ", terms.reasons()) + ".";
    }
    return terms.licence().equals(Terms.MIXED)
        ? "Each row is under the licence in its column `licence`; all of them allow to publish."
        : "The whole is under " + terms.licence() + ".";
  }

  private String licenceTable() {
    return "| source | licence | reading | rows |\n|---|---|---|---|\n"
        + terms.shares().stream()
            .map(
                share ->
                    "| "
                        + String.join(
                            " | ",
                            share.source(),
                            share.licence().replace("|", "/"),
                            share.verdict())
                        + " | "
                        + share.rows()
                        + " |\n")
            .collect(Collectors.joining())
        + "\n";
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
