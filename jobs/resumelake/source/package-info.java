/**
 * Readers of raw dumps: files and archives to raw documents, payloads to fields. May use model,
 * text and lake; uses no Spark.
 *
 * <p>What is a record: a CSV record below the header, a JSON object, a file, or a file within an
 * archive. Every one is given out once, good or with a defect, so that a caller can check that read
 * = silver + rejected. No records are blank lines, a header line, folders, what operating systems
 * leave in folders ({@code .DS_Store}, {@code __MACOSX}), and, where the option {@code include} is
 * given, files with other names. Without it a file in a folder or archive that the reader cannot
 * use counts as rejected with UNSUPPORTED_TYPE. A file of no bytes, and an archive of which the
 * rest cannot be reached, count as one rejected record.
 *
 * <p>Record ids: the value of the {@code id} columns; without them the place, which is {@code
 * file#ordinal} from 1 with broken ones counted, the path within an archive, or the file's name. An
 * id that comes again in one file gets {@code ~2}, {@code ~3} and so on behind it.
 */
package resumelake.source;
