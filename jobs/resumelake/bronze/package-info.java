/** One class per raw table; the restricted zone. May use model, lake and source. */
package resumelake.bronze;
