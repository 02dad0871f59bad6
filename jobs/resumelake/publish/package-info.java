/**
 * Sends an export to a Hub: what the gate has passed, in one commit, then the tag. May use fetch,
 * lake, gate and hub; uses no Spark. {@link resumelake.publish.Publisher} is the recipe; the rules
 * for errors are {@link resumelake.publish.Repeats} (whatever may be sent twice) and {@link
 * resumelake.publish.Committing} (what may not).
 */
package resumelake.publish;
