package resumelake.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import resumelake.fetch.Secret;
import resumelake.model.Reason;

/** A dataset of Kaggle, or one file of it: one zip archive. */
final class Kaggle implements ArchiveSource {
  /** Public data sets come without it; others need it. */
  private static final Secret TOKEN =
      new Secret("KAGGLE_API_TOKEN", Secret.Place.HEADER, "Authorization", "Bearer ", false);

  /** User and key of the older {@code kaggle.json}, sent where there is no token. */
  private static final Secret PAIR = Secret.basic("KAGGLE_USERNAME", "KAGGLE_KEY", false);

  @Override
  public String base() {
    return "https://www.kaggle.com/api/v1";
  }

  @Override
  public List<Secret> keys() {
    return List.of(TOKEN, PAIR);
  }

  @Override
  public boolean isPinned(SourceLine line) {
    return line.options().containsKey("version");
  }

  @Override
  public Set<String> options() {
    return Set.of("dataset", "version", "file");
  }

  @Override
  public Set<String> needs() {
    return Set.of("dataset");
  }

  @Override
  public List<Remote> files(SourceLine line, ApiAsk ask, Path folder) throws DataFault {
    String dataset = line.options().get("dataset");
    if (!dataset.matches("[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+")) {
      throw new DataFault(Reason.SCHEMA_DRIFT, "option 'dataset' is not owner/name");
    }
    String file = line.options().getOrDefault("file", "");
    String path =
        "/datasets/download/" + dataset + (file.isEmpty() ? "" : "/" + ApiQuery.encoded(file));
    ApiQuery query =
        new ApiQuery(line, base(), path)
            .with("dataset_version_number", line.options().getOrDefault("version", ""))
            .accepts(
                "application/zip",
                "application/octet-stream",
                "application/x-zip-compressed",
                "binary/octet-stream",
                "text/csv",
                "text/plain")
            .secret(TOKEN)
            .secret(PAIR);
    String name = file.isEmpty() ? dataset.replace('/', '_') + ".zip" : file;
    return List.of(new Remote(name, query.request(), OptionalLong.empty(), Optional.empty()));
  }
}
