/**
 * The embedded sample: a seeded generator of resumes of people who do not exist, with gold. Pure,
 * no Spark. May use model.
 */
package resumelake.sample;
