/**
 * Named benchmarks: made-up records with known identifiers, hostile cases and annotated sets, and
 * what the masker makes of them beside plain baselines. Pure, no Spark. May use mask, model, sample
 * and text.
 */
package resumelake.bench;
