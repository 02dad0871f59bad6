package resumelake.nlp;

import com.johnsnowlabs.nlp.IAnnotation;
import com.johnsnowlabs.nlp.JavaAnnotation;
import com.johnsnowlabs.nlp.LightPipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import resumelake.model.Span;

/**
 * A trained pipeline that names the persons in lines of text. Loaded from a folder that {@link
 * TaggerTraining} wrote; a pipeline of other origin serves as well if it reads a column {@code
 * text} and writes stretches with the label PER or PERSON to a column {@code entities}.
 */
public final class Tagger {
  /** Column that the pipeline reads. */
  public static final String TEXT = "text";

  /** Column with the names found in a line, each once. */
  public static final String NAMES = "names";

  static final String ENTITIES = "entities";

  private static final Set<String> PERSON = Set.of("PER", "PERSON");

  /**
   * A name in which the pipeline has less confidence is none. With 0.5 instead it found 1 name more
   * of 379 of an annotated set and masked 36 more words of firms and schools (docs/tagger.md).
   */
  private static final double LEAST_CONFIDENCE = 0.9;

  private final PipelineModel model;
  private final LightPipeline light;
  private final String hash;
  private final long bytes;

  private Tagger(PipelineModel model, String hash, long bytes) {
    this.model = model;
    this.light = new LightPipeline(model, false);
    this.hash = hash;
    this.bytes = bytes;
  }

  /**
   * Loads a model.
   *
   * @param folder with {@code pipeline/} and its {@code sha256}
   * @throws resumelake.lake.LakeException where the model is missing, cut or changed
   */
  public static Tagger load(SparkSession spark, String folder) {
    ModelFiles files = new ModelFiles(folder, spark.sparkContext().hadoopConfiguration());
    String hash = files.check();
    return new Tagger(PipelineModel.load(files.pipeline()), hash, files.bytes());
  }

  /**
   * The hash of a model whose files are as they were at training.
   *
   * @throws resumelake.lake.LakeException where the model is missing, cut or changed
   */
  public static String checkedHash(SparkSession spark, String folder) {
    return new ModelFiles(folder, spark.sparkContext().hadoopConfiguration()).check();
  }

  /** SHA-256 over the files of the model, 64 hex digits. */
  public String hash() {
    return hash;
  }

  /** Size of the model's files. */
  public long bytes() {
    return bytes;
  }

  /**
   * Adds {@link #NAMES} to lines.
   *
   * @param lines with a column {@link #TEXT}; other columns stay
   */
  public Dataset<Row> names(Dataset<Row> lines) {
    String found =
        "array_distinct(transform(filter(%s, e -> e.metadata['entity'] IN ('PER', 'PERSON') AND"
            + " coalesce(double(e.metadata['confidence']), 1) >= %s),"
            + " e -> substring(%s, e.begin + 1, e.end - e.begin + 1)))";
    Dataset<Row> tagged =
        model
            .transform(lines)
            .withColumn(NAMES, functions.expr(found.formatted(ENTITIES, LEAST_CONFIDENCE, TEXT)));
    List<String> kept = new ArrayList<>(List.of(lines.columns()));
    kept.add(NAMES);
    return tagged.selectExpr(kept.toArray(String[]::new));
  }

  /** Spans of the names in one line, in order; for trials, since it runs without a cluster. */
  public List<Span> names(String line) {
    List<Span> spans = new ArrayList<>();
    for (IAnnotation found : light.fullAnnotateJava(line).get(ENTITIES)) {
      JavaAnnotation stretch = (JavaAnnotation) found;
      Map<String, String> about = stretch.metadata();
      double confidence = Double.parseDouble(about.getOrDefault("confidence", "1"));
      if (PERSON.contains(about.get("entity")) && confidence >= LEAST_CONFIDENCE) {
        spans.add(new Span(stretch.begin(), stretch.end() + 1));
      }
    }
    return spans;
  }

  /**
   * Names in the doubtful lines of a masked text, each once, in order.
   *
   * @param known tells terms that are no names: skills, tools
   */
  public List<String> namesIn(String masked, Predicate<String> known) {
    return DoubtfulLines.in(masked, known).stream()
        .flatMap(line -> names(line).stream().map(span -> span.of(line)))
        .filter(name -> DoubtfulLines.isDoubtful(name, known))
        .distinct()
        .toList();
  }
}
