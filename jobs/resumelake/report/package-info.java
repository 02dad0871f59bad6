/**
 * One self-contained page about a release: plots and tables of aggregates over its pinned tables.
 * Nothing here reads bronze. May use model, lake, silver, gold and hub.
 */
package resumelake.report;
