package resumelake.hub;

/**
 * One published file.
 *
 * @param path below the folder of the export, with slashes
 * @param config name of the config; of a plot {@code plots}
 * @param split train, validation or test; of a file that has none {@code all}
 * @param rows number of rows; of a plot 0
 * @param bytes size of the file
 * @param sha256 hash of the file, hex
 */
public record Shard(
    String path, String config, String split, long rows, long bytes, String sha256) {}
