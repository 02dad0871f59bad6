/**
 * Checks that an answer says nothing its question does not say. Shares no code with the generator
 * of the pairs. Pure, no Spark. May use model.
 */
package resumelake.ground;
