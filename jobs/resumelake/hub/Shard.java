package resumelake.hub;

/**
 * One published file.
 *
 * @param path below the folder of the export, with slashes
 * @param config name of the config
 * @param split train, validation or test
 * @param rows number of rows
 * @param bytes size of the file
 * @param sha256 hash of the file, hex
 */
public record Shard(
    String path, String config, String split, long rows, long bytes, String sha256) {}
