/**
 * Runs the rules of a table with Deequ and splits the rows that break them. May use model and lake.
 */
package resumelake.quality;
