/**
 * HTTP for sources: rates, retries, caps, cache. May use model; uses no Spark. It knows no source:
 * what an answer means is for package source to say. A request goes through {@link
 * resumelake.fetch.HttpFetcher}: cache, pacing, turns, attempts (wire, redirects, bodies), verdict.
 */
package resumelake.fetch;
