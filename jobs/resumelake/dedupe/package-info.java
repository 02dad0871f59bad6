/**
 * Near-duplicates: signatures and bands in packed blocks, verified candidates, groups. May use
 * model and text.
 */
package resumelake.dedupe;
