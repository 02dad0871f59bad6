/**
 * Makes instruction pairs from strong bullets by a written table of transformations. Pure, no
 * Spark. May use model and ground; ground is asked once, about the finished pair, and shares no
 * code, table or list with the rules that made it.
 */
package resumelake.pair;
