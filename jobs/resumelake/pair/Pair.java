package resumelake.pair;

/**
 * One instruction pair.
 *
 * @param kind rephrase, quantify or summary
 * @param transformation name from the written table, e.g. "passive"
 * @param system system message: the role, and what is known of the person
 * @param question user message
 * @param answer assistant message
 * @param weak the quoted weak bullet; empty for kind summary
 * @param sourceBullet index in {@link PairInput#bullets}; -1 for kind summary
 * @param score quality of the answer from 0 to 1
 * @param explanation what the score is made of
 */
public record Pair(
    String kind,
    String transformation,
    String system,
    String question,
    String answer,
    String weak,
    int sourceBullet,
    double score,
    String explanation) {}
