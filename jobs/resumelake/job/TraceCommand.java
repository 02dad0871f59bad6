package resumelake.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    description =
        "Explains a published row, or a record: from its id back through pair, resume, group and raw"
            + " record to source and licence, with rules, versions and the releases that hold it. JSON,"
            + " without any text of a person.",
    footer = {"", "Example:", "  resumelake trace 3f2a... --where"})
final class TraceCommand implements Callable<Integer> {
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  @Mixin LakeOptions options;

  @Parameters(
      paramLabel = "ID",
      description = "id of a published row, of a rejected pair, or of a raw record")
  String id;

  @Option(
      names = "--where",
      description = "Add file and record id of the raw record; they may name a person")
  boolean where;

  @Override
  public Integer call() {
    return options.open(
        (lake, settings) -> {
          Map<String, Object> trace = new Trace(lake, where).of(id);
          try {
            System.out.println(
                options.json
                    ? new ObjectMapper().writeValueAsString(trace)
                    : JSON.writeValueAsString(trace));
          } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
          }
          return 0;
        });
  }
}
