/**
 * Pure functions on text: decoding, normalisation, language, shingles, MinHash. No Spark. May use
 * model.
 */
package resumelake.text;
