/** picocli commands and Settings; wiring only. May use all. */
package resumelake.job;
