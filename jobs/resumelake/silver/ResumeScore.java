package resumelake.silver;

/**
 * How much a resume gives to train on, from 0 to 1: the mean of five parts, each from 0 to 1.
 *
 * <p>A choice of ours (2026-11): content is best from 500 to 2,000 characters, as the product
 * definition says; longer ones are whole and useful, so they lose a little, shorter ones more.
 */
final class ResumeScore {
  private static final double BEST_FROM = 500;
  private static final double BEST_TO = 2000;
  private static final double LONG = 0.8;
  private static final double ENOUGH_SKILLS = 12;
  private static final double ENOUGH_POSITIONS = 3;
  private static final double ENOUGH_BULLETS = 8;

  private ResumeScore() {}

  static double of(int contentLength, int skills, int positions, int bullets, double completeness) {
    double sum =
        length(contentLength)
            + Math.min(1, skills / ENOUGH_SKILLS)
            + Math.min(1, positions / ENOUGH_POSITIONS)
            + Math.min(1, bullets / ENOUGH_BULLETS)
            + completeness;
    return Math.round(sum / 5 * 1e6) / 1e6;
  }

  private static double length(int characters) {
    if (characters < BEST_FROM) {
      return characters / BEST_FROM;
    }
    return characters <= BEST_TO ? 1 : LONG;
  }
}
