/**
 * The gate before what leaves: looks for identifiers with detectors of its own. Shares no code,
 * pattern or list with mask. May use model and lake.
 */
package resumelake.gate;
