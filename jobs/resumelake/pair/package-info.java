/**
 * Makes instruction pairs from strong bullets by a written table of transformations. Pure, no
 * Spark. May use model and text.
 */
package resumelake.pair;
