package resumelake.sample;

import java.util.List;

/** One file of the embedded sample and the gold lines of its records. */
record SampleFile(String name, byte[] bytes, List<Gold> gold) {
  SampleFile {
    gold = List.copyOf(gold);
  }

  /** Name of the source that reads the file. */
  String source() {
    return name.substring(0, name.indexOf('.'));
  }
}
