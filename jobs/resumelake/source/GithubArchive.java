package resumelake.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import resumelake.fetch.Secret;
import resumelake.model.Reason;

/** The files of a GitHub repository at one commit: one zip archive. */
final class GithubArchive implements ArchiveSource {
  @Override
  public String base() {
    return "https://api.github.com";
  }

  @Override
  public List<Secret> keys() {
    return List.of(GithubUsers.TOKEN);
  }

  @Override
  public boolean isPinned(SourceLine line) {
    return true;
  }

  @Override
  public Set<String> options() {
    return Set.of("repo", "commit");
  }

  @Override
  public Set<String> needs() {
    return Set.of("repo", "commit");
  }

  @Override
  public List<Remote> files(SourceLine line, ApiAsk ask, Path folder) throws DataFault {
    String repository = line.options().get("repo");
    String commit = line.options().get("commit");
    if (!repository.matches("[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+") || !commit.matches("[0-9a-f]{40}")) {
      throw new DataFault(
          Reason.SCHEMA_DRIFT, "option 'repo' is not owner/name, or 'commit' not 40 hex digits");
    }
    ApiQuery query =
        new ApiQuery(line, base(), "/repos/" + repository + "/zipball/" + commit)
            .header("X-GitHub-Api-Version", "2022-11-28")
            .accepts("application/zip", "application/octet-stream")
            .secret(GithubUsers.TOKEN);
    String name = repository.replace('/', '_') + "-" + commit.substring(0, 12) + ".zip";
    return List.of(new Remote(name, query.request(), OptionalLong.empty(), Optional.empty()));
  }
}
