/**
 * The right to be forgotten: whom a wish means, what goes, the proof that nothing is left, and who
 * must not come back. May use model, text, fetch, source, bronze, gate, silver, gold and lake.
 */
package resumelake.erase;
