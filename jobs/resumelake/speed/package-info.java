/**
 * What deduplication costs and finds, beside a peer and a limit, on a corpus with known
 * near-duplicates. May use dedupe, model, sample and text.
 */
package resumelake.speed;
