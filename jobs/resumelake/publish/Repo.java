package resumelake.publish;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import resumelake.lake.LakeException;

/**
 * A dataset repository on a Hub.
 *
 * @param owner user or organisation
 * @param name of the repository
 */
public record Repo(String owner, String name) {
  /** As the Hub's own clients check names: 96 characters at most. */
  private static final Pattern WRITTEN =
      Pattern.compile("([A-Za-z0-9][\\w.-]{0,95})/([A-Za-z0-9_][\\w.-]{0,95})");

  /**
   * Reads OWNER/NAME.
   *
   * @throws LakeException of kind BAD_SETTING where it is not
   */
  public static Repo of(String written) {
    Matcher match = WRITTEN.matcher(written);
    if (!match.matches() || written.contains("..") || written.contains("--")) {
      throw new LakeException(
          LakeException.Kind.BAD_SETTING, "--repo %s is not OWNER/NAME of a dataset.", written);
    }
    return new Repo(match.group(1), match.group(2));
  }

  /** OWNER/NAME. */
  public String id() {
    return owner + "/" + name;
  }
}
