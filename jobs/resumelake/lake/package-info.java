/** The only place for Delta, paths and versions. May use model. */
package resumelake.lake;
