package resumelake.bench;

import java.util.Optional;

/**
 * A stretch of a made-up text.
 *
 * @param text as it is written there
 * @param truth the identifier that it mentions
 * @param kept whether masking any of it is a fault
 * @param writing how it is written, "plain" or one of the odd ways
 */
record Piece(String text, Optional<Truth> truth, boolean kept, String writing) {}
