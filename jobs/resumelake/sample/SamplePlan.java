package resumelake.sample;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which records the embedded sample holds, and in which of its files. */
final class SamplePlan {
  /** The files, by what they look like. */
  enum Shelf {
    HEADINGS(165),
    FLOWING(160),
    COLUMNS(105),
    LINES(110),
    JSON_RESUME(40),
    DOCUMENTS(44);

    private final int people;

    Shelf(int people) {
      this.people = people;
    }
  }

  private static final int VARIANTS = 50;
  private static final int COPIES = 12;
  private static final int TEMPLATES = 4;
  private static final int PEOPLE_PER_TEMPLATE = 5;
  private static final List<Shelf> PAGES = List.of(Shelf.HEADINGS, Shelf.LINES, Shelf.DOCUMENTS);
  private static final List<Layout> WITH_BREAKS =
      List.of(Layout.HEADINGS, Layout.HEADINGS, Layout.TABLE, Layout.LABELLED, Layout.MARKDOWN);

  /** Characters from which on a small change leaves four fifths of the shingles as they were. */
  private static final int LONG_ENOUGH = 2_000;

  private final long seed;
  private final Dice dice;
  private final Lexicon odd = Lexicon.load("odd.txt");
  private final Map<Shelf, List<Item>> shelves = new EnumMap<>(Shelf.class);
  private int next;

  private SamplePlan(long seed) {
    this.seed = seed;
    this.dice = new Dice(seed, -1);
  }

  /** The records of each file, in the order in which they stand there. */
  static Map<Shelf, List<Item>> of(long seed) {
    SamplePlan plan = new SamplePlan(seed);
    for (Shelf shelf : Shelf.values()) {
      plan.fill(shelf);
    }
    plan.plantTemplates();
    plan.plantVariants();
    plan.plantRefused();
    plan.plantLanguages();
    return plan.shelves;
  }

  private void fill(Shelf shelf) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < shelf.people; i++) {
      items.add(Item.of(fitting(shelf, Sample.resume(seed, next++))));
    }
    shelves.put(shelf, items);
  }

  private SampleResume fitting(Shelf shelf, SampleResume resume) {
    return switch (shelf) {
      case FLOWING -> resume.in(Layout.FLOWING);
      case COLUMNS, JSON_RESUME -> resume.in(Layout.HEADINGS);
      default -> resume.in(dice.pick(WITH_BREAKS));
    };
  }

  private void plantVariants() {
    for (int i = 0; i < VARIANTS + COPIES; i++) {
      List<Shelf> from = List.of(Shelf.HEADINGS, Shelf.FLOWING, Shelf.COLUMNS, Shelf.LINES);
      Shelf shelf = dice.pick(from);
      List<Item> items = shelves.get(shelf);
      int at = lonely(items);
      Item first = items.get(at);
      SampleResume resume = first.resume().orElseThrow();
      String group = "g" + resume.person().id();
      String kind = i < VARIANTS ? Variants.KINDS.get(i % Variants.KINDS.size()) : "copy";
      Item second = kind.equals("copy") ? first : Item.of(Variants.of(kind, resume, dice));
      items.set(at, first.in(group, "original"));
      boolean page = PAGES.contains(shelf) && dice.chance(40);
      place(page ? dice.pick(PAGES) : shelf, second.in(group, kind));
    }
  }

  private int lonely(List<Item> items) {
    int at = dice.between(0, items.size() - 1);
    while (!items.get(at).relation().isEmpty()
        || !items.get(at).expected().equals(Item.ACCEPTED)
        || items.get(at).text().length() < LONG_ENOUGH) {
      at = (at + 1) % items.size();
    }
    return at;
  }

  private void plantTemplates() {
    List<Item> pages = shelves.get(Shelf.HEADINGS);
    for (int template = 0; template < TEMPLATES; template++) {
      String mark = "template" + template;
      int at = template * 7;
      SampleResume leader = pages.get(at).resume().orElseThrow();
      pages.set(at, pages.get(at).in("", mark));
      for (int i = 0; i < PEOPLE_PER_TEMPLATE; i++) {
        SampleResume other = Variants.onTemplate(leader, colleague(leader));
        Shelf shelf = template % 2 == 0 ? Shelf.HEADINGS : Shelf.LINES;
        shelves.get(shelf).add(Item.of(other).in("", mark));
      }
    }
  }

  /** Somebody else of the same trade. */
  private SampleResume colleague(SampleResume leader) {
    SampleResume other = Sample.resume(seed, next++);
    while (!other.career().trade().equals(leader.career().trade())) {
      other = Sample.resume(seed, next++);
    }
    return other;
  }

  private void plantRefused() {
    refuse(
        "short", "RULE_BROKEN|NOT_A_RESUME", List.of(Shelf.HEADINGS, Shelf.LINES, Shelf.FLOWING));
    refuse("fewskills", "RULE_BROKEN", List.of(Shelf.HEADINGS, Shelf.LINES));
    refuse(
        "notresume",
        "NOT_A_RESUME|RULE_BROKEN",
        List.of(Shelf.HEADINGS, Shelf.LINES, Shelf.FLOWING));
    place(Shelf.LINES, Item.refused("   ", "EMPTY_TEXT"));
    place(Shelf.FLOWING, Item.refused(" ", "EMPTY_TEXT"));
    for (int i = 0; i < 6; i++) {
      Shelf shelf = i % 2 == 0 ? Shelf.HEADINGS : Shelf.FLOWING;
      String id = "old" + i;
      SampleResume veteran =
          Sample.resume(dice, id, YearMonth.of(2021, 6).plusMonths(i), dice.between(280, 420));
      place(shelf, Item.of(fitting(shelf, veteran)).expecting("RULE_BROKEN"));
    }
    SampleResume boaster = shelves.get(Shelf.LINES).get(2).resume().orElseThrow();
    Career career = boaster.career().withSkills(List.of(Trade.everySkill()));
    place(Shelf.LINES, Item.of(boaster.with(career)).expecting("RULE_BROKEN"));
  }

  private void refuse(String list, String reason, List<Shelf> where) {
    List<String> texts = odd.list(list);
    for (int i = 0; i < texts.size(); i++) {
      Shelf shelf = where.get(i % where.size());
      String text = filled(texts.get(i), odd);
      place(shelf, Item.refused(shelf == Shelf.FLOWING ? text.replace("\n", " ") : text, reason));
    }
  }

  private void plantLanguages() {
    List<String> codes = List.of("de", "fr", "es", "de", "fr", "es", "de", "fr", "es", "de");
    for (int i = 0; i < codes.size(); i++) {
      Lexicon language = Lexicon.load("languages/" + codes.get(i) + ".txt");
      String text = filled(language.list("text").get(0), language);
      place(PAGES.get(i % 2), Item.refused(text, "UNSUPPORTED_LANGUAGE"));
    }
  }

  private String filled(String template, Lexicon lexicon) {
    Place home = People.place(dice);
    Person person = People.make(dice, "x", home, 1985);
    Lexicon words =
        lexicon
            .with("name", List.of(person.fullName()))
            .with("phone", List.of(person.fact("phone").orElseThrow()))
            .with("email", List.of(person.fact("email").orElseThrow()));
    return new Phrases(words, dice).expand(template.replace("\\n", "\n"));
  }

  private void place(Shelf shelf, Item item) {
    List<Item> items = shelves.get(shelf);
    items.add(dice.between(8, items.size() - 1), item);
  }

  /** A record that no text can be made of. */
  static Item broken(String reason) {
    return new Item(Optional.empty(), "", "", reason, "", "");
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
