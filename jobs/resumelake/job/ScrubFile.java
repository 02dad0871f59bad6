package resumelake.job;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import resumelake.lake.LakeException;
import resumelake.mask.Masker;
import resumelake.mask.Scrub;

/** Masks a file of JSON Lines: all cores work on a block of lines, and lines keep their order. */
final class ScrubFile {
  private static final int BLOCK = 2000;

  private final Scrub scrub;
  private long lines;
  private long masked;
  private long rejected;

  private ScrubFile(Scrub scrub) {
    this.scrub = scrub;
  }

  /**
   * @return counts of lines read, masked and rejected; each rejected line is named on standard
   *     error
   */
  static Map<String, Long> run(Path in, Path out, String field) {
    ScrubFile file = new ScrubFile(new Scrub(Masker.standard(), field));
    Path part = out.resolveSibling(out.getFileName() + ".part");
    try (BufferedReader reader = open(in);
        BufferedWriter writer = Files.newBufferedWriter(part)) {
      for (List<String> block = block(reader); !block.isEmpty(); block = block(reader)) {
        file.block(block, writer);
      }
    } catch (NoSuchFileException e) {
      throw new LakeException(
          LakeException.Kind.NO_SUCH_FILE, "There is no file %s. Pass another one.", e.getFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try {
      Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("lines", file.lines);
    counts.put("masked", file.masked);
    counts.put("rejected", file.rejected);
    return counts;
  }

  private void block(List<String> block, BufferedWriter writer) throws IOException {
    List<Scrub.Scrubbed> done =
        IntStream.range(0, block.size())
            .parallel()
            .mapToObj(i -> scrub.line(block.get(i)))
            .toList();
    for (Scrub.Scrubbed line : done) {
      lines++;
      if (line instanceof Scrub.Scrubbed.Line good) {
        masked++;
        writer.write(good.json());
        writer.write('\n');
      } else if (line instanceof Scrub.Scrubbed.Refused refused) {
        rejected++;
        System.err.printf(
            "line %d: %s: %s%n", lines, refused.defect().reason(), refused.defect().detail());
      }
    }
  }

  private static List<String> block(BufferedReader reader) throws IOException {
    List<String> block = new ArrayList<>();
    while (block.size() < BLOCK) {
      String line = reader.readLine();
      if (line == null) {
        break;
      }
      block.add(line);
    }
    return block;
  }

  private static BufferedReader open(Path in) throws IOException {
    InputStream bytes = Files.newInputStream(in);
    InputStream plain = in.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8), 1 << 16);
  }
}
