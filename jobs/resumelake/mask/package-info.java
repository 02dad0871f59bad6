/**
 * The masking engine: finds identifiers of persons and replaces them by marks. Pure, no Spark. May
 * use model and text.
 */
package resumelake.mask;
