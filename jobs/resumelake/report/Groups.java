package resumelake.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Groups of one kind (sources, levels), their sizes, and rates of each beside that of the rest. */
final class Groups {
  /** Longer tables are not read; the rest is in the tables of the lake. */
  private static final int SHOWN = 25;

  private final String kind;
  private final String sized;
  private final Map<String, Long> sizes = new LinkedHashMap<>();
  private final Map<String, Map<String, Cases>> rates = new LinkedHashMap<>();

  /**
   * @param kind what the groups are, for example {@code source}
   * @param sized what the size of a group counts
   */
  Groups(String kind, String sized) {
    this.kind = kind;
    this.sized = sized;
  }

  void size(String group, long size) {
    sizes.put(group, size);
  }

  void rate(String rate, String group, Cases cases) {
    rates.computeIfAbsent(rate, r -> new LinkedHashMap<>()).put(group, cases);
  }

  /** These groups, with the rates of others before their own; theirs may have more groups. */
  Groups with(Groups others) {
    Groups all = new Groups(kind, sized);
    all.sizes.putAll(sizes);
    others.rates.values().forEach(g -> g.keySet().forEach(n -> all.sizes.putIfAbsent(n, 0L)));
    all.rates.putAll(others.rates);
    all.rates.putAll(rates);
    return all;
  }

  /** One sentence for each rate of a group that is skewed, those of large groups first. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    rates.forEach(
        (rate, groups) ->
            sizes
                .keySet()
                .forEach(
                    group ->
                        skew(groups, group)
                            .filter(skew -> skew.verdict() != Skew.Verdict.ALIKE)
                            .ifPresent(skew -> warnings.add(warning(rate, group, skew)))));
    return warnings;
  }

  private String warning(String rate, String group, Skew skew) {
    return kind
        + " “"
        + group
        + "”, "
        + rate.toLowerCase(Locale.ROOT)
        + ": "
        + Numbers.percent(skew.group().value())
        + ", of the rest "
        + Numbers.percent(skew.rest().value())
        + (skew.rest().value() > 0 ? ": " + Numbers.times(skew.ratio()) + " that" : "")
        + ".";
  }

  Element element() {
    List<String> heads = new ArrayList<>(List.of(Numbers.capital(kind), sized));
    heads.addAll(rates.keySet());
    long all = sizes.values().stream().mapToLong(Long::longValue).sum();
    Grid grid = new Grid("", heads.toArray(String[]::new));
    sizes.entrySet().stream()
        .limit(SHOWN)
        .forEach(
            group -> {
              List<Element> cells = new ArrayList<>();
              cells.add(Breaks.add(new Element("td"), group.getKey()));
              cells.add(size(group.getValue(), all));
              rates.values().forEach(rate -> cells.add(cell(rate, group.getKey())));
              grid.cells(cells);
            });
    Element element = grid.element().addClass("matrix");
    if (sizes.size() > SHOWN) {
      element
          .appendElement("p")
          .addClass("note")
          .text("The largest " + SHOWN + " of " + sizes.size() + ".");
    }
    return element;
  }

  private static Element size(long size, long all) {
    Element cell = new Element("td").addClass("share");
    cell.appendElement("b").text(Numbers.count(size));
    cell.appendElement("span").text(Numbers.percent(size, all));
    cell.appendElement("span")
        .addClass("line")
        .attr("aria-hidden", "true")
        .appendElement("i")
        .addClass("kept")
        .attr("style", "width:" + Numbers.width(size, all));
    return cell;
  }

  private static Element cell(Map<String, Cases> groups, String group) {
    Cases own = groups.getOrDefault(group, Cases.NONE);
    return own.of() == 0
        ? Interval.none()
        : skew(groups, group).map(Interval::cell).orElseGet(() -> Interval.cell(own.share()));
  }

  /** Absent where the group or all others have no case. */
  private static Optional<Skew> skew(Map<String, Cases> groups, String group) {
    Cases own = groups.getOrDefault(group, Cases.NONE);
    Cases rest = groups.values().stream().reduce(Cases.NONE, Cases::plus).minus(own);
    return own.of() == 0 || rest.of() == 0
        ? Optional.empty()
        : Optional.of(new Skew(own.share(), rest.share()));
  }
}
