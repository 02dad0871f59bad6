package resumelake.hub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One conversation in the form of a receiver, checked as the receiver checks it.
 *
 * <p>Tokens are those of {@link Tokens}; for TRL with another model they are an estimate. Each turn
 * costs four tokens more for its frame, the answer two more for its channel (harmony's layout:
 * start, role, message, end; channel, final).
 */
final class TuningLine {
  /** Why a conversation is left out. */
  enum Fault {
    NOT_THREE_TURNS,
    EMPTY_TURN,
    TEMPLATE_MARKER,
    TOO_MANY_TOKENS
  }

  /** One turn. */
  record Turn(String role, String content) {}

  /**
   * What becomes of one conversation.
   *
   * @param json the line; absent where there is a fault
   * @param tokens of the whole example
   */
  record Made(Optional<String> json, int tokens, Optional<Fault> fault) {}

  private static final List<String> ROLES = List.of("system", "user", "assistant");
  private static final Pattern MARKER = Pattern.compile("<\\|[a-z_]{1,30}\\|>");
  private static final int FRAME = 4;
  private static final int CHANNEL = 2;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Tuning form;
  private final int mostTokens;

  TuningLine(Tuning form, int mostTokens) {
    this.form = form;
    this.mostTokens = mostTokens;
  }

  Made of(List<Turn> turns) {
    if (!turns.stream().map(Turn::role).toList().equals(ROLES)) {
      return faulty(Fault.NOT_THREE_TURNS, 0);
    }
    if (turns.stream().anyMatch(turn -> turn.content().isBlank())) {
      return faulty(Fault.EMPTY_TURN, 0);
    }
    if (turns.stream().anyMatch(turn -> MARKER.matcher(turn.content()).find())) {
      return faulty(Fault.TEMPLATE_MARKER, 0);
    }
    int tokens = CHANNEL;
    for (Turn turn : turns) {
      tokens += FRAME + Tokens.of(turn.content());
    }
    return tokens > mostTokens
        ? faulty(Fault.TOO_MANY_TOKENS, tokens)
        : new Made(Optional.of(json(turns)), tokens, Optional.empty());
  }

  private static Made faulty(Fault fault, int tokens) {
    return new Made(Optional.empty(), tokens, Optional.of(fault));
  }

  private String json(List<Turn> turns) {
    ObjectNode line = JSON.createObjectNode();
    switch (form) {
      case OPENAI -> add(line.putArray("messages"), turns, "system");
      case TRL -> {
        add(line.putArray("prompt"), turns.subList(0, 2), "system");
        add(line.putArray("completion"), turns.subList(2, 3), "system");
      }
      case GPT_OSS -> add(line.putArray("messages"), turns, "developer");
    }
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void add(ArrayNode messages, List<Turn> turns, String system) {
    for (Turn turn : turns) {
      messages
          .addObject()
          .put("role", turn.role().equals("system") ? system : turn.role())
          .put("content", turn.content());
    }
  }
}
