package resumelake.gold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import resumelake.gate.Leftovers;
import resumelake.gold.PairRow.Context;
import resumelake.gold.PairRow.Message;
import resumelake.ground.Groundedness;
import resumelake.model.Reason;
import resumelake.pair.Candidate;
import resumelake.pair.Pair;
import resumelake.pair.PairInput;
import resumelake.pair.PairMaker;
import resumelake.text.KeyedHash;

/** One resume to its candidates, each made or dropped. Pure. */
final class PairWork {
  private final PairMaker maker = PairMaker.standard();
  private final String rulesVersion;

  PairWork(String rulesVersion) {
    this.rulesVersion = rulesVersion;
  }

  List<PairRow> candidates(PairSource source) {
    PairInput input =
        new PairInput(
            source.resumeId(),
            source.title(),
            source.experienceLevel(),
            source.industry(),
            source.bullets().stream().map(bullet -> bullet.text()).toList(),
            source.summary(),
            source.skillsAsWritten(),
            source.resumeText());
    List<PairRow> rows = new ArrayList<>();
    for (Candidate candidate : maker.candidates(input)) {
      if (candidate instanceof Candidate.Made made) {
        rows.add(made(source, made.pair()));
      } else if (candidate instanceof Candidate.Dropped dropped) {
        rows.add(dropped(source, dropped, rows.size()));
      }
    }
    return rows;
  }

  private PairRow made(PairSource source, Pair pair) {
    Optional<Reason> reason = judge(pair);
    List<Message> messages =
        List.of(
            new Message("system", pair.system()),
            new Message("user", pair.question()),
            new Message("assistant", pair.answer()));
    return row(
        source,
        KeyedHash.plain(
            source.resumeId(), pair.kind(), pair.transformation(), pair.question(), pair.answer()),
        pair.kind(),
        pair.transformation(),
        messages,
        pair.sourceBullet() < 0 ? OptionalInt.empty() : OptionalInt.of(pair.sourceBullet()),
        pair.score(),
        pair.explanation(),
        pair.question(),
        pair.answer(),
        pair.kind() + "\0" + pair.weak() + "\0" + pair.answer(),
        reason,
        reason.map(Reason::rule).orElse(""));
  }

  /** The checks that the generator has no part in. */
  private static Optional<Reason> judge(Pair pair) {
    if (!Groundedness.ungrounded(pair.question(), pair.answer()).isEmpty()) {
      return Optional.of(Reason.NOT_GROUNDED);
    }
    if (Leftovers.find(pair.question() + "\n" + pair.answer()).isPresent()) {
      return Optional.of(Reason.LEFTOVER_IDENTIFIER);
    }
    return Optional.empty();
  }

  private PairRow dropped(PairSource source, Candidate.Dropped dropped, int ordinal) {
    return row(
        source,
        KeyedHash.plain("dropped", source.resumeId(), Integer.toString(ordinal)),
        "",
        dropped.transformation(),
        List.of(),
        OptionalInt.empty(),
        0,
        "",
        "",
        "",
        "",
        Optional.of(dropped.reason()),
        dropped.detail());
  }

  private PairRow row(
      PairSource source,
      String id,
      String kind,
      String transformation,
      List<Message> messages,
      OptionalInt bullet,
      double score,
      String explanation,
      String question,
      String answer,
      String repeatKey,
      Optional<Reason> reason,
      String evidence) {
    return new PairRow(
        id,
        source.resumeId(),
        source.groupId(),
        source.split(),
        kind,
        transformation,
        messages,
        new Context(source.title(), source.experienceLevel().name(), source.industry()),
        bullet,
        score,
        explanation,
        source.source(),
        source.licence(),
        source.verdict(),
        rulesVersion,
        question,
        answer,
        repeatKey.isEmpty() ? "" : KeyedHash.plain(repeatKey),
        source.contentHash(),
        reason.map(Reason::name),
        reason.map(Reason::rule).orElse(""),
        evidence);
  }
}
