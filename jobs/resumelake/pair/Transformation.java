package resumelake.pair;

import java.util.Optional;

/** Makes a strong statement weak; keeps everything it says. */
@FunctionalInterface
interface Transformation {
  /** The weak version without final period; empty where the rule does not fit the statement. */
  Optional<String> weaken(Statement strong, Choice choice);
}
