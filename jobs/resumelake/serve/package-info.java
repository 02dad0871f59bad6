/**
 * SQL for analysts over JDBC: logins, catalogs of what a user may see, and the check of what a
 * statement may do, around Spark's own server of the Hive protocol. May use model, lake and gold.
 */
package resumelake.serve;
