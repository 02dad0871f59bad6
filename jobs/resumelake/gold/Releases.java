package resumelake.gold;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import resumelake.lake.Lake;
import resumelake.lake.LakeException;
import resumelake.lake.RowCodec;
import resumelake.lake.Table;

/** Table {@code gold.releases}: named sets of table versions. */
public final class Releases {
  public static final String TABLE = "gold.releases";

  private static final RowCodec<Release> CODEC = RowCodec.of(Release.class);

  private final Lake lake;
  private final Table table;

  public Releases(Lake lake) {
    this.lake = lake;
    this.table = lake.table(TABLE);
  }

  /** One row; the schema file says what each component means. */
  public record Release(
      String name,
      long ordinal,
      Map<String, Long> tables,
      String codeRevision,
      String rulesHash,
      String configHash,
      Map<String, Long> counts) {

    /** The version of a table that this release names. */
    public long version(String table) {
      return tables.get(table);
    }

    /** Enough of the rules' hash for people to tell rules apart. */
    public String shortRulesHash() {
      return rulesHash.substring(0, Math.min(12, rulesHash.length()));
    }
  }

  /** All releases, oldest first; one small row each. */
  public List<Release> all() {
    return table.read().collectAsList().stream()
        .map(CODEC::fromRow)
        .sorted(Comparator.comparingLong(Release::ordinal))
        .toList();
  }

  /** The release of a name, if there is one. */
  public Optional<Release> find(String name) {
    return all().stream().filter(release -> release.name().equals(name)).findFirst();
  }

  /**
   * The release of a name.
   *
   * @throws LakeException of kind NO_SUCH_RELEASE, which lists the names there are
   */
  public Release named(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new LakeException(
                    LakeException.Kind.NO_SUCH_RELEASE,
                    "There is no release %s. There are: %s. Make it with: resumelake release %s",
                    name,
                    all().stream().map(Release::name).toList(),
                    name));
  }

  /**
   * Adds a release. Names are never given twice.
   *
   * @throws LakeException where the name exists, or would not do as the name of a folder and a tag
   */
  public void add(Release release) {
    if (!release.name().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,99}")) {
      throw new LakeException(
          LakeException.Kind.BAD_SETTING,
          "'%s' cannot name a release: take up to 100 letters, digits, dots, hyphens and underscores,"
              + " a letter or digit first.",
          release.name());
    }
    if (find(release.name()).isPresent()) {
      throw new LakeException(
          LakeException.Kind.RELEASE_EXISTS,
          "Release %s exists and names other table versions. Give the new one another name.",
          release.name());
    }
    table.append(
        lake.spark().createDataFrame(List.of(CODEC.toRow(release)), CODEC.schema()).coalesce(1),
        "{\"release\":\"" + release.name() + "\"}");
  }
}
