package resumelake.nlp;

import com.johnsnowlabs.nlp.Annotation;
import com.johnsnowlabs.nlp.DocumentAssembler;
import com.johnsnowlabs.nlp.annotators.Tokenizer;
import com.johnsnowlabs.nlp.annotators.ner.NerConverter;
import com.johnsnowlabs.nlp.annotators.ner.crf.NerCrfApproach;
import com.johnsnowlabs.nlp.annotators.pos.perceptron.PerceptronApproach;
import com.johnsnowlabs.nlp.embeddings.Word2VecApproach;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.Transformer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.MetadataBuilder;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import resumelake.lake.RowCodec;
import resumelake.model.LabelledLine;
import resumelake.model.Span;

/**
 * Trains the tagger from labelled lines: word classes by an averaged perceptron, word vectors by
 * Word2Vec, and a linear-chain CRF over both with the tags {@code B-PER}, {@code I-PER} and {@code
 * O}. The same lines and seed give the same model.
 *
 * @param seed of the shuffles and vectors
 */
public record TaggerTraining(int seed) {
  private static final RowCodec<LabelledLine> LINES = RowCodec.of(LabelledLine.class);

  /** Rounds of the perceptron; its classes hang on the word alone, so few are enough. */
  private static final int CLASS_ROUNDS = 3;

  /** Numbers of a word vector. Composed text has few words, so few numbers tell them apart. */
  private static final int VECTOR = 24;

  /** Rounds of the CRF: with more, training takes longer than it is worth (ours, 2026-11). */
  private static final int ROUNDS = 8;

  /** Weights nearer to zero than this are dropped from the CRF: most features occur once. */
  private static final double LEAST_WEIGHT = 0.02;

  /** Trains on the lines and saves the model, sealed with its hash, in the folder. */
  public Tagger train(SparkSession spark, List<LabelledLine> lines, String folder) {
    List<Row> rows = lines.stream().map(LINES::toRow).toList();
    // One partition: the stages read their training data in its order.
    Dataset<Row> text = spark.createDataFrame(rows, LINES.schema()).coalesce(1);
    PipelineModel words = new Pipeline().setStages(words()).fit(text);
    Dataset<Row> labelled = labelled(words.transform(text)).cache();
    // The perceptron takes no seed of its own, but shuffles with this one.
    scala.util.Random$.MODULE$.setSeed(seed);
    PipelineModel tags = new Pipeline().setStages(tags()).fit(labelled);
    labelled.unpersist();
    List<PipelineStage> all = new ArrayList<>();
    for (Transformer stage : words.stages()) {
      all.add(stage);
    }
    for (Transformer stage : tags.stages()) {
      all.add(stage);
    }
    PipelineModel whole =
        new Pipeline("tagger").setStages(all.toArray(PipelineStage[]::new)).fit(text);
    ModelFiles files = new ModelFiles(folder, spark.sparkContext().hadoopConfiguration());
    try {
      whole.write().overwrite().save(files.pipeline());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    files.seal();
    return Tagger.load(spark, folder);
  }

  /** A line is a sentence. */
  private static PipelineStage[] words() {
    DocumentAssembler line = new DocumentAssembler("line");
    line.setInputCol(Tagger.TEXT);
    line.setOutputCol("document");
    Tokenizer tokens = new Tokenizer("tokens");
    tokens.setInputCols(new String[] {"document"});
    tokens.setOutputCol("token");
    return new PipelineStage[] {line, tokens};
  }

  private PipelineStage[] tags() {
    PerceptronApproach classes = new PerceptronApproach("classes");
    classes.setInputCols(new String[] {"document", "token"});
    classes.setOutputCol("pos");
    classes.setPosColumn("class");
    classes.setNIterations(CLASS_ROUNDS);
    Word2VecApproach vectors = new Word2VecApproach("vectors");
    vectors.setInputCols(new String[] {"token"});
    vectors.setOutputCol("vector");
    vectors.setStorageRef("tagger");
    vectors.setVectorSize(VECTOR);
    vectors.setMinCount(5);
    vectors.setMaxIter(1);
    vectors.setNumPartitions(1);
    vectors.setSeed(seed);
    NerCrfApproach names = new NerCrfApproach("names");
    names.setInputCols(new String[] {"document", "token", "pos", "vector"});
    names.setLabelColumn("label");
    names.setOutputCol("tag");
    names.setMinEpochs(1);
    names.setMaxEpochs(ROUNDS);
    names.setMinW(LEAST_WEIGHT);
    names.setC0(100_000);
    names.setRandomSeed(seed);
    names.setIncludeConfidence(true);
    NerConverter stretches = new NerConverter("stretches");
    stretches.setInputCols(new String[] {"document", "token", "tag"});
    stretches.setOutputCol(Tagger.ENTITIES);
    return new PipelineStage[] {classes, vectors, names, stretches};
  }

  /** Adds the class and the label of each token, as the annotators expect them. */
  private static Dataset<Row> labelled(Dataset<Row> tokens) {
    StructType schema =
        tokens.schema().add(annotations("class", "pos")).add(annotations("label", "named_entity"));
    MapFunction<Row, Row> function = TaggerTraining::withLabels;
    Dataset<Row> labelled = tokens.map(function, Encoders.row(schema));
    // A mapped frame forgets which kind of annotation a column holds.
    return labelled.select(
        Arrays.stream(schema.fields())
            .map(field -> labelled.col(field.name()).as(field.name(), field.metadata()))
            .toArray(Column[]::new));
  }

  private static StructField annotations(String name, String type) {
    Metadata metadata = new MetadataBuilder().putString("annotatorType", type).build();
    ArrayType many = DataTypes.createArrayType(Annotation.dataType());
    return DataTypes.createStructField(name, many, true, metadata);
  }

  private static Row withLabels(Row row) {
    List<Span> names = LINES.fromRow(row).names();
    List<Row> tokens = row.getList(row.fieldIndex("token"));
    Row[] classes = new Row[tokens.size()];
    Row[] labels = new Row[tokens.size()];
    for (int i = 0; i < classes.length; i++) {
      Row token = tokens.get(i);
      String word = token.getAs("result");
      Span place = new Span(token.<Integer>getAs("begin"), token.<Integer>getAs("end") + 1);
      classes[i] = annotation("pos", place, EnglishWords.classOf(word), word);
      labels[i] = annotation("named_entity", place, label(place, names), word);
    }
    Object[] cells = new Object[row.size() + 2];
    for (int i = 0; i < row.size(); i++) {
      cells[i] = row.get(i);
    }
    cells[row.size()] = classes;
    cells[row.size() + 1] = labels;
    return RowFactory.create(cells);
  }

  private static String label(Span token, List<Span> names) {
    for (Span name : names) {
      if (name.overlaps(token)) {
        return token.start() <= name.start() ? "B-PER" : "I-PER";
      }
    }
    return "O";
  }

  private static Row annotation(String type, Span place, String result, String word) {
    scala.collection.Map<String, String> metadata =
        new scala.collection.immutable.Map.Map2<>("word", word, "sentence", "0");
    return RowFactory.create(type, place.start(), place.end() - 1, result, metadata, new float[0]);
  }
}
