package resumelake.publish;

import java.time.Duration;
import resumelake.fetch.FetchSettings;
import resumelake.lake.LakeException;

/**
 * How a Hub is talked to.
 *
 * @param patience repetitions and waits; the budget is for one publication
 * @param connect until a connection stands
 * @param idle longest time in which no byte moves
 * @param transfers files or parts that are sent at the same time
 * @param userAgent sent with every request
 */
public record HubSettings(
    FetchSettings.Patience patience,
    Duration connect,
    Duration idle,
    int transfers,
    String userAgent) {
  /** The Hub takes up to a minute to answer a commit (Hub's client library, 2026); twice that. */
  private static final Duration IDLE = Duration.ofMinutes(2);

  /** Sent at the same time by the Hub's own client for JavaScript: 5. */
  public static final int TRANSFERS = 5;

  private static final int MOST_TRANSFERS = 64;

  /** The patience that the operator has set for the network, and our own for the Hub. */
  public static HubSettings of(FetchSettings fetch, int transfers) {
    if (transfers < 1 || transfers > MOST_TRANSFERS) {
      throw new LakeException(
          LakeException.Kind.BAD_SETTING,
          "--transfers %d is not between 1 and %d.",
          transfers,
          MOST_TRANSFERS);
    }
    return new HubSettings(
        fetch.patience(), fetch.timeOuts().connect(), IDLE, transfers, fetch.userAgent());
  }
}
