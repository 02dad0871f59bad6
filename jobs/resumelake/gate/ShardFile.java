package resumelake.gate;

import java.io.Serializable;

/**
 * One file that is to leave.
 *
 * @param path below the folder of the export, with slashes: its name when it leaves
 * @param uri where it lies now
 */
public record ShardFile(String path, String uri) implements Serializable {}
