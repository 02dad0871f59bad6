package resumelake.publish;

import java.util.Map;
import java.util.regex.Pattern;
import resumelake.lake.LakeException;

/** The token of the Hub: goes with requests to the Hub, to no other place, and is never shown. */
public final class HubToken {
  /** Environment variable that holds it, the Hub's own name for it. */
  public static final String VARIABLE = "HF_TOKEN";

  /** Header values are visible ASCII (RFC 9110, 5.5); shorter ones are no tokens. */
  private static final Pattern TOKEN = Pattern.compile("[!-~]{8,}");

  private final String value;

  private HubToken(String value) {
    this.value = value;
  }

  /**
   * The token of an environment.
   *
   * @throws LakeException of kind BAD_SETTING where there is none
   */
  public static HubToken of(Map<String, String> environment) {
    String value = environment.getOrDefault(VARIABLE, "").strip();
    if (!TOKEN.matcher(value).matches()) {
      throw new LakeException(
          LakeException.Kind.BAD_SETTING,
          value.isEmpty()
              ? "The environment has no %s. Make a token that may write on the Hub's page of your"
                  + " settings, and: export %1$s=..."
              : "What the environment has as %s is no token. Make one on the Hub's page of your"
                  + " settings.",
          VARIABLE);
    }
    return new HubToken(value);
  }

  /** The header Authorization (RFC 6750, 2.1). */
  String header() {
    return "Bearer " + value;
  }

  /** A text that came from elsewhere, without the token. */
  String hide(String text) {
    return text.replace(value, "[" + VARIABLE + "]");
  }

  @Override
  public String toString() {
    return "HubToken[hidden]";
  }
}
