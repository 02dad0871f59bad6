package resumelake.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import resumelake.mask.Masking;
import resumelake.text.Normaliser;

/**
 * Hostile cases and sentences in pairs. In a line of the resource, {@code «...»} must not be found
 * in the output and {@code ‹...›} must.
 */
final class Cases {
  private static final Pattern SIGNED = Pattern.compile("«([^»]+)»|‹([^›]+)›");

  private static final Pattern CODE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  final Map<String, Share> byClass = new TreeMap<>();
  final Share all = new Share();
  final Misses misses = new Misses();

  private final Contender contender;

  Cases(Contender contender) {
    this.contender = contender;
  }

  /** One case: its class, its text, fields beside the text, and what must vanish and survive. */
  record Case(
      String kind, String text, Map<String, String> fields, List<String> gone, List<String> kept) {}

  /** All cases of a resource; a line is class, tab, text, and maybe a tab and the owner's name. */
  static List<Case> load(String file) {
    return Lists.lines(file).stream().map(Cases::read).toList();
  }

  private static Case read(String line) {
    String[] cells = line.split("\t");
    String text = unescaped(cells[1]);
    List<String> gone = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    Matcher signed = SIGNED.matcher(text);
    while (signed.find()) {
      if (signed.group(1) != null) {
        gone.add(signed.group(1));
      } else {
        kept.add(signed.group(2));
      }
    }
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put(BenchRecord.TEXT, Normaliser.normalise(signed.replaceAll("$1$2")));
    if (cells.length > 2) {
      fields.put("name", Normaliser.normalise(unescaped(cells[2])));
    }
    return new Case(cells[0], text, fields, gone, kept);
  }

  /** {@code \n}, {@code \t} and {@code \\uXXXX} as in Java. */
  private static String unescaped(String text) {
    return CODE.matcher(text)
        .replaceAll(
            code ->
                Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))))
        .translateEscapes();
  }

  void add(Case one) {
    boolean passed = passes(one);
    all.add(passed);
    byClass.computeIfAbsent(one.kind(), kind -> new Share()).add(passed);
    if (!passed) {
      String out =
          contender.mask(one.fields(), List.of()) instanceof Masking.Done done
              ? done.fields().get(BenchRecord.TEXT).text()
              : "held";
      misses.note("case " + one.kind(), one.text() + "  →  " + out);
    }
  }

  /** A held record leaks nothing, but loses what should survive. */
  private boolean passes(Case one) {
    if (!(contender.mask(one.fields(), List.of()) instanceof Masking.Done done)) {
      return one.kept().isEmpty();
    }
    StringBuilder out = new StringBuilder();
    done.fields().values().forEach(masked -> out.append(masked.text()).append('\n'));
    String text = done.fields().get(BenchRecord.TEXT).text();
    boolean leaks = one.gone().stream().anyMatch(term -> Leaks.any(out.toString(), List.of(term)));
    boolean lost = one.kept().stream().anyMatch(term -> !text.contains(Normaliser.normalise(term)));
    return !leaks && !lost;
  }
}
