package resumelake.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import resumelake.model.Position;
import resumelake.model.Section;
import resumelake.model.Span;

/** Finds the jobs of a resume: by dates, and by labels such as "Company: …". */
final class Positions {
  /** More jobs than any resume has. */
  private static final int MAX_POSITIONS = 100;

  /** How far behind a header its dates may be repeated, in characters. */
  private static final int REPEAT_REACH = 120;

  private final String text;
  private final LineIndex lines;
  private final DatedHeaders dated;
  private final List<JobHeader> headers = new ArrayList<>();

  private Positions(String text, List<Line> lines) {
    this.text = text;
    this.lines = new LineIndex(lines);
    this.dated = new DatedHeaders(text, this.lines);
  }

  static List<Position> of(String text, List<Line> lines, List<DateRange> ranges, Zones zones) {
    Positions positions = new Positions(text, lines);
    positions.readHeaders(ranges, zones);
    return positions.withBodies(zones);
  }

  private void readHeaders(List<DateRange> ranges, Zones zones) {
    readDated(ranges, zones);
    List<JobHeader> labelled = LabelledHeaders.of(text, lines, ranges, zones);
    if (labelled.size() >= headers.size()) {
      headers.clear();
      headers.addAll(labelled);
    }
  }

  private void readDated(List<DateRange> ranges, Zones zones) {
    for (int i = 0; i < ranges.size() && headers.size() < MAX_POSITIONS; i++) {
      DateRange range = ranges.get(i);
      Optional<Section> section = zones.at(range.start()).filter(s -> zones.holdsJobs(s.kind()));
      if (section.isEmpty()) {
        continue;
      }
      int floor = floor(section.get());
      int end = section.get().body().end();
      int next = i + 1 < ranges.size() ? ranges.get(i + 1).start() : end;
      boolean datesFirst = datesFirst(section.get(), ranges);
      if (range.start() >= floor) {
        dated.around(range, floor, Math.min(next, end), datesFirst).ifPresent(this::add);
      }
    }
  }

  /** Adds a header; one that repeats the dates of the last one belongs to it. */
  private void add(JobHeader header) {
    if (headers.isEmpty()) {
      headers.add(header);
      return;
    }
    JobHeader last = headers.get(headers.size() - 1);
    boolean named = !header.parts().title().isEmpty() || !header.parts().employer().isEmpty();
    boolean near = header.start() - last.end() <= REPEAT_REACH;
    boolean begin = last.range().map(DateRange::from).equals(header.range().map(DateRange::from));
    boolean same =
        begin && last.range().flatMap(DateRange::to).equals(header.range().flatMap(DateRange::to));
    if (!(near && same) && !(begin && !named)) {
      headers.add(header);
    } else if (near && header.start() - last.end() <= 2) {
      headers.set(
          headers.size() - 1,
          new JobHeader(last.start(), header.end(), last.parts(), last.range()));
    }
  }

  private int floor(Section section) {
    int start = section.body().start();
    return headers.isEmpty() ? start : Math.max(start, headers.get(headers.size() - 1).end());
  }

  /** Whether the section's first words are dates. */
  private boolean datesFirst(Section section, List<DateRange> ranges) {
    int start = section.body().start();
    Line first = lines.get(lines.at(start));
    for (DateRange range : ranges) {
      if (range.start() >= start) {
        int from = Math.max(start, Math.min(first.start(), range.start()));
        return range.start() - from <= 2;
      }
    }
    return false;
  }

  private List<Position> withBodies(Zones zones) {
    List<Position> positions = new ArrayList<>();
    for (int i = 0; i < headers.size(); i++) {
      JobHeader header = headers.get(i);
      int sectionEnd = zones.at(header.start()).map(s -> s.body().end()).orElse(text.length());
      int next = i + 1 < headers.size() ? headers.get(i + 1).start() : text.length();
      int end = Math.max(header.end(), Math.min(sectionEnd, next));
      int start = Chars.skipSpaces(text, header.end(), end);
      Span body = new Span(start, Chars.trimEnd(text, start, end));
      positions.add(position(header, body));
    }
    return positions;
  }

  private static Position position(JobHeader header, Span body) {
    Optional<DateRange> range = header.range();
    return new Position(
        header.parts().title(),
        header.parts().employer(),
        range.map(DateRange::from),
        range.flatMap(DateRange::to),
        range.map(DateRange::current).orElse(false),
        new Span(header.start(), header.end()),
        body);
  }
}
