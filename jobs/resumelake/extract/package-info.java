/**
 * Finds what a resume says: sections, positions, bullets, skills, title, level, industry, years.
 * Pure, no Spark. May use model and text.
 */
package resumelake.extract;
