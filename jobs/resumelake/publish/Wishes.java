package resumelake.publish;

/**
 * What the operator asks of a publication.
 *
 * @param create whether a repository that is not there is made
 * @param isPrivate whether it must be for its owner's eyes only
 * @param pullRequest whether a pull request is made in place of a commit on the branch
 * @param dryRun whether nothing is to be sent
 */
public record Wishes(boolean create, boolean isPrivate, boolean pullRequest, boolean dryRun) {
  /** A commit in a repository that is there. */
  public static final Wishes NONE = new Wishes(false, false, false, false);
}
