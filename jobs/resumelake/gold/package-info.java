/**
 * One class per product table: instruction pairs, releases, metrics, runs. May use model, text,
 * pair, ground, lake, quality and silver.
 */
package resumelake.gold;
