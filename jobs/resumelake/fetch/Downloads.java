package resumelake.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import resumelake.fetch.Fetched.Kind;

/** One attempt at a file that goes to disk, continuing the part that earlier attempts left. */
final class Downloads {
  private static final Pattern CONTENT_RANGE =
      Pattern.compile("bytes (\\d{1,18})-\\d+/(\\d{1,18}|\\*)");

  /** Not Modified. */
  private static final int UNCHANGED = 304;

  private final FetchSettings settings;
  private final Transport transport;
  private final Ledger ledger;

  Downloads(FetchSettings settings, Transport transport, Ledger ledger) {
    this.settings = settings;
    this.transport = transport;
    this.ledger = ledger;
  }

  /**
   * @param known headers of the answer that brought the file at hand; none where there is none
   */
  Attempt attempt(Request request, Keys keys, Part part, Map<String, List<String>> known) {
    try {
      long before = part.size();
      Map<String, String> conditions = Conditions.of(known);
      Map<String, String> headers = range(part);
      headers.putAll(conditions);
      Attempt outcome =
          transport.attempt(
              request,
              keys,
              settings.timeOuts().file(),
              headers,
              (answer, now) ->
                  answer.status() == UNCHANGED && !conditions.isEmpty()
                      ? unchanged(request, keys, answer, now)
                      : received(request, keys, part, answer, now));
      return outcome instanceof Attempt.Again again && part.size() > before
          ? moved(again)
          : outcome;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write to " + part.file(), e);
    }
  }

  private Attempt unchanged(Request request, Keys keys, Wire.Answer answer, Instant now) {
    ledger.note(request.source(), Traffic::spared);
    Map<String, List<String>> headers = Verdicts.kept(answer.headers(), keys);
    return Attempt.over(new Fetched.Page(request, UNCHANGED, headers, new byte[0], now, true));
  }

  private static Attempt moved(Attempt.Again again) {
    return new Attempt.Again(
        again.kind(), again.detail(), again.limited(), true, again.notBefore());
  }

  private static Map<String, String> range(Part part) throws IOException {
    Map<String, String> headers = new TreeMap<>();
    headers.put("Accept-Encoding", "identity");
    Optional<String> version = part.version();
    if (version.isPresent()) {
      headers.put("Range", "bytes=" + part.size() + "-");
      headers.put("If-Range", version.get());
    }
    return headers;
  }

  private Attempt received(Request request, Keys keys, Part part, Wire.Answer answer, Instant now)
      throws IOException {
    if (answer.status() == 416) {
      part.drop();
      throw Fault.passing(Kind.BROKEN_BODY, "The part on disk fits no version of the file");
    }
    if (!Verdicts.isGood(answer.status())) {
      return Verdicts.ofRefusal(request, keys, answer, now);
    }
    MediaTypes.check(answer.headers(), request.accepts());
    boolean added = answer.status() == 206;
    OptionalLong total = added ? totalOf(part, answer) : OptionalLong.empty();
    write(part, answer, added);
    verify(request, part, answer, total);
    part.finish();
    return Attempt.over(
        new Fetched.Page(
            request, 200, Verdicts.kept(answer.headers(), keys), new byte[0], now, false));
  }

  /** Size of the whole file, once it is sure that the answer continues the part. */
  private static OptionalLong totalOf(Part part, Wire.Answer answer) throws IOException {
    Map<String, List<String>> headers = answer.headers();
    Matcher range =
        CONTENT_RANGE.matcher(String.join("", headers.getOrDefault("content-range", List.of())));
    boolean continues =
        range.matches()
            && Long.parseLong(range.group(1)) == part.size()
            && !headers.containsKey("content-encoding")
            && sameVersion(part, headers);
    if (!continues) {
      part.drop();
      throw Fault.passing(Kind.BROKEN_BODY, "The file has changed since its first part came");
    }
    return range.group(2).equals("*")
        ? OptionalLong.empty()
        : OptionalLong.of(Long.parseLong(range.group(2)));
  }

  private static boolean sameVersion(Part part, Map<String, List<String>> headers)
      throws IOException {
    Optional<String> sent = Part.versionOf(headers);
    return sent.isEmpty() || sent.equals(part.version());
  }

  private void write(Part part, Wire.Answer answer, boolean added) throws IOException {
    FetchSettings.Caps caps = settings.caps();
    long room = caps.fileBytes() - (added ? part.size() : 0);
    if (answer.length() > room) {
      part.drop();
      throw Fault.lasting(
          Kind.TOO_LARGE, "The file is refused: it has more than " + caps.fileBytes() + " bytes");
    }
    try (OutputStream out = added ? part.goOn() : part.begin(answer.headers())) {
      transport.body(() -> Bodies.copy(answer, out, room, caps.ratio()));
    }
  }

  private static void verify(Request request, Part part, Wire.Answer answer, OptionalLong total)
      throws IOException {
    Map<String, List<String>> sums = new TreeMap<>(answer.headers());
    if (answer.status() == 206) {
      sums.remove("content-md5"); // of the range, where it is sent at all
    }
    Optional<String> wrong =
        sums.containsKey("content-encoding")
            ? Optional.empty()
            : Digests.disagreement(part.file(), sums);
    if (total.isPresent() && total.getAsLong() != part.size()) {
      wrong = Optional.of("length");
    }
    if (wrong.isPresent()) {
      part.drop();
      throw Fault.passing(Kind.BROKEN_BODY, "The file's " + wrong.get() + " is not what was said");
    }
    try (InputStream in = Files.newInputStream(part.file())) {
      MediaTypes.checkStart(in.readNBytes(MediaTypes.START), answer.headers(), request.accepts());
    } catch (Fault fault) {
      part.drop();
      throw fault;
    }
  }
}
