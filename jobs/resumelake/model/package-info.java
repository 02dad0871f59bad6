/**
 * What the data means: records and sealed outcomes shared by all packages. Uses nothing of ours.
 */
package resumelake.model;
