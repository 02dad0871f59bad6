package resumelake.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A zip archive of text files, most in UTF-8, some in windows-1252, some broken. */
final class TextShelf {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String NAME = "sample_headings.zip";

  /** Bytes that are neither UTF-8 nor assigned in windows-1252. */
  private static final byte[] NO_ENCODING = {(byte) 0x81, (byte) 0x8D, (byte) 0x9D, (byte) 0x81};

  private TextShelf() {}

  static SampleFile file(List<Item> items) {
    Zip zip = new Zip();
    List<Gold> gold = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      String entry = String.format(Locale.ROOT, "resumes/%04d.txt", i + 1);
      boolean windows = i % 9 == 4 && WINDOWS.newEncoder().canEncode(item.text());
      Item stored = windows ? item.saying(withHardBlanks(item.text())) : item;
      zip.deflated(entry, windows ? stored.text().getBytes(WINDOWS) : bytes(stored, i));
      gold.add(new Gold("sample_headings", entry, stored, stored.text()));
    }
    broken(zip, gold, items.get(0).text());
    return new SampleFile(NAME, zip.toBytes(), gold);
  }

  /** Word processors write 0xA0 behind a bullet sign, and 0x95 for the sign. */
  private static String withHardBlanks(String text) {
    return text.replace("\n- ", "\n• ").replace("\n* ", "\n• ").replace("\n• ", "\n•\u00A0");
  }

  private static byte[] bytes(Item item, int index) {
    String mark = index % 23 == 3 ? "\uFEFF" : "";
    String ends = index % 11 == 2 ? item.text().replace("\n", "\r\n") : item.text();
    return (mark + ends).getBytes(StandardCharsets.UTF_8);
  }

  private static void broken(Zip zip, List<Gold> gold, String text) {
    byte[] plain = text.getBytes(StandardCharsets.UTF_8);
    byte[] nul = plain.clone();
    nul[plain.length / 2] = 0;
    nul[plain.length / 2 + 1] = 0;
    byte[] invalid = plain.clone();
    System.arraycopy(NO_ENCODING, 0, invalid, plain.length / 3, NO_ENCODING.length);
    add(zip, gold, "resumes/broken-nul.txt", nul, "NUL_BYTES");
    add(zip, gold, "resumes/broken-encoding.txt", invalid, "INVALID_ENCODING|RULE_BROKEN");
    add(zip, gold, "resumes/empty.txt", new byte[0], "EMPTY_FILE");
  }

  private static void add(Zip zip, List<Gold> gold, String entry, byte[] content, String reason) {
    zip.deflated(entry, content);
    gold.add(new Gold("sample_headings", entry, SamplePlan.broken(reason), ""));
  }
}
