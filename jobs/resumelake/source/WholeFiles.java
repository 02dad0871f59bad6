package resumelake.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import resumelake.model.Defect;
import resumelake.model.Reason;

/** Files that are one record each: texts, or documents of any known type. */
final class WholeFiles implements EntryReader {
  private final boolean textOnly;

  private WholeFiles(boolean textOnly) {
    this.textOnly = textOnly;
  }

  static WholeFiles texts() {
    return new WholeFiles(true);
  }

  static WholeFiles documents() {
    return new WholeFiles(false);
  }

  @Override
  public List<String> defaultNames() {
    return textOnly ? List.of("*.txt", "*.text", "*.md") : List.of("*");
  }

  @Override
  public int ratioFrom() {
    return Caps.RATIO_FROM;
  }

  @Override
  public boolean checksNames() {
    return true;
  }

  @Override
  public boolean isDocument(byte[] beginning) {
    return !textOnly && MediaTypes.isOffice(beginning);
  }

  @Override
  public void read(Dump.Entry entry, Dump dump) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Optional<Defect> defect = load(entry.in(), bytes);
    byte[] payload = bytes.toByteArray();
    Optional<String> charset = SourceOptions.charset(dump.options());
    Optional<String> type = type(payload, charset);
    if (defect.isEmpty() && payload.length == 0) {
      defect = Optional.of(new Defect(Reason.EMPTY_FILE, "no bytes"));
    } else if (defect.isEmpty() && type.isEmpty()) {
      defect = Optional.of(unknown(payload));
    }
    Map<String, String> context = new TreeMap<>();
    context.put(Payloads.FILE, entry.name());
    charset.ifPresent(name -> context.put(Payloads.CHARSET, name));
    dump.give(
        entry.path(),
        defect.isPresent() ? Arrays.copyOf(payload, kept(payload, defect.get())) : payload,
        type.orElse(MediaTypes.BINARY),
        entry.location(),
        context,
        defect);
  }

  private static Optional<Defect> load(InputStream in, ByteArrayOutputStream bytes)
      throws IOException {
    byte[] chunk = new byte[64 << 10];
    try {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        bytes.write(chunk, 0, read);
        if (bytes.size() > Caps.DOCUMENT) {
          String detail = "more than " + Caps.DOCUMENT + " bytes";
          return Optional.of(new Defect(Reason.FILE_TOO_LARGE, detail));
        }
      }
      return Optional.empty();
    } catch (DataFault fault) {
      return Optional.of(fault.defect());
    }
  }

  private Optional<String> type(byte[] payload, Optional<String> charset) {
    boolean wide =
        charset.map(java.nio.charset.Charset::forName).filter(SourceOptions::isUtf16).isPresent();
    if (textOnly && (wide || MediaTypes.isText(payload))) {
      Optional<String> type = wide ? Optional.of(MediaTypes.TEXT) : MediaTypes.ofDocument(payload);
      return type.filter(t -> t.equals(MediaTypes.TEXT) || t.equals(MediaTypes.HTML));
    }
    return textOnly ? Optional.empty() : MediaTypes.ofDocument(payload);
  }

  private Defect unknown(byte[] payload) {
    boolean known = MediaTypes.ofDocument(payload).isPresent();
    return textOnly && !known
        ? new Defect(Reason.NUL_BYTES, "NUL in a text")
        : new Defect(Reason.UNSUPPORTED_TYPE, "neither text nor a known document");
  }

  private static int kept(byte[] payload, Defect defect) {
    boolean capped =
        defect.reason() == Reason.FILE_TOO_LARGE || defect.reason() == Reason.ARCHIVE_TOO_LARGE;
    return capped ? Math.min(payload.length, Caps.KEPT) : payload.length;
  }
}
