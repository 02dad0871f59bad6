/**
 * Readers of raw dumps: files and archives to raw documents, payloads to fields. May use model,
 * text and lake.
 */
package resumelake.source;
