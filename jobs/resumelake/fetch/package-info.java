/**
 * HTTP for sources: rates, retries, caps, cache. May use model; uses no Spark. It knows no source:
 * what an answer means is for package source to say.
 */
package resumelake.fetch;
