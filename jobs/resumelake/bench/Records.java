package resumelake.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import resumelake.sample.Dice;

/** Makes records by seed: the same seed gives the same records on every machine. */
final class Records {
  /** Share of identifiers in odd writing, percent. Ours: enough of each way in 3,000 records. */
  private static final int ODD = 12;

  private Records() {}

  /** Records with identifiers: layouts and origins in turn, every identifier once. */
  static List<BenchRecord> withPersons(long seed, int count) {
    NameBook names = new NameBook();
    List<String> layouts = Layouts.names();
    List<String> origins = NameBook.origins();
    List<BenchRecord> records = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Dice dice = new Dice(seed, i);
      String origin = origins.get(i % origins.size());
      String layout = layouts.get(i / origins.size() % layouts.size());
      Cv cv = Cv.of(origin, names, dice);
      Draft draft = new Draft(dice, ODD);
      Layouts.named(layout).write(cv, draft);
      records.add(
          BenchRecord.of(layout, origin, draft.pieces(), fields(cv, dice), hints(cv, dice)));
    }
    return records;
  }

  private static Map<String, String> fields(Cv cv, Dice dice) {
    Map<String, String> fields = new LinkedHashMap<>();
    if (dice.chance(35)) {
      fields.put("name", cv.name().full());
    }
    if (dice.chance(35)) {
      fields.put("title", dice.pick(Terms.list("title")));
    }
    return fields;
  }

  private static List<String> hints(Cv cv, Dice dice) {
    return dice.chance(20)
        ? List.of(cv.name().firstGiven() + "_" + cv.name().core() + "_CV.pdf")
        : List.of();
  }

  /** Records that say nothing of who wrote them. */
  static List<BenchRecord> withoutPersons(long seed, int count) {
    List<String> layouts = Layouts.names();
    List<BenchRecord> records = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Draft draft = new Draft(new Dice(seed ^ 0x5DEECE66DL, i), 0);
      String layout = layouts.get(i % layouts.size());
      Layouts.named(layout).write(Cv.ofNobody(), draft);
      records.add(BenchRecord.of(layout, "", draft.pieces(), Map.of(), List.of()));
    }
    return records;
  }
}
