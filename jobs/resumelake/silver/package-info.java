/**
 * One class per standardized table. May use model, text, mask, extract, lake, quality, source and
 * bronze.
 */
package resumelake.silver;
