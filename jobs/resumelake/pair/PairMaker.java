package resumelake.pair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import resumelake.ground.Groundedness;
import resumelake.model.Reason;
import resumelake.pair.Candidate.Dropped;
import resumelake.pair.Candidate.Made;

/**
 * Makes instruction pairs of one resume: strong real bullets are the answers, and the questions are
 * made of them by the written table of transformations. A function of its input alone.
 */
public final class PairMaker {
  private static final int MOST_PAIRS = 12;

  /** Below it a bullet is short and has neither scope nor figure. Ours. */
  private static final double LEAST_SCORE = 0.4;

  /** Largest share of bullets with a fault of language, of those that are otherwise answers. */
  private static final double MOST_CARELESS = 0.2;

  private PairMaker() {}

  /** The maker with the tables of this release. */
  public static PairMaker standard() {
    return new PairMaker();
  }

  /** A bullet that may be an answer. */
  private record Strong(int index, String sentence, Statement statement, BulletScore score) {}

  /** Every possible pair of the resume, made or dropped; pairs first come from the best bullets. */
  public List<Candidate> candidates(PairInput input) {
    List<Candidate> out = new ArrayList<>();
    if (input.bullets().isEmpty()) {
      out.add(new Dropped(Reason.NO_BULLETS, "", "no statement about work"));
    }
    List<Strong> strong = strong(input, out);
    skills(input, strong).ifPresent(out::add);
    summary(input).ifPresent(out::add);
    long made = out.stream().filter(Made.class::isInstance).count();
    Set<String> answers = new HashSet<>();
    for (Strong bullet : strong) {
      Candidate candidate = made >= MOST_PAIRS ? beyondCap() : pair(input, bullet, answers);
      made += candidate instanceof Made ? 1 : 0;
      out.add(candidate);
    }
    return out;
  }

  private static Candidate beyondCap() {
    return new Dropped(Reason.RESUME_CAP, "", MOST_PAIRS + " better ones stand");
  }

  private static List<Strong> strong(PairInput input, List<Candidate> out) {
    List<Strong> strong = new ArrayList<>();
    List<AnswerCheck.Verdict> verdicts = input.bullets().stream().map(AnswerCheck::of).toList();
    boolean careless = isCareless(verdicts);
    for (int i = 0; i < verdicts.size(); i++) {
      AnswerCheck.Verdict verdict = verdicts.get(i);
      verdict.fault().ifPresent(f -> out.add(new Dropped(f.reason(), "", f.detail())));
      if (careless && verdict.sound().isPresent()) {
        out.add(new Dropped(Reason.WEAK_ANSWER, "", "a resume with many faults of language"));
        continue;
      }
      if (verdict.sound().isPresent()) {
        AnswerCheck.Sound sound = verdict.sound().get();
        BulletScore score = BulletScore.of(sound.sentence());
        if (score.total() < LEAST_SCORE) {
          out.add(new Dropped(Reason.WEAK_ANSWER, "", "a score below " + LEAST_SCORE));
          continue;
        }
        strong.add(new Strong(i, sound.sentence(), sound.statement(), score));
      }
    }
    strong.sort(Comparator.comparingDouble(bullet -> -bullet.score().total()));
    return strong;
  }

  /**
   * Whether so many bullets show a fault of language that the others cannot be trusted to be free
   * of those that no rule sees.
   */
  private static boolean isCareless(List<AnswerCheck.Verdict> verdicts) {
    long careless = verdicts.stream().filter(AnswerCheck.Verdict::careless).count();
    long sound = verdicts.stream().filter(verdict -> verdict.sound().isPresent()).count();
    return careless > MOST_CARELESS * (careless + sound);
  }

  private static Candidate pair(PairInput input, Strong bullet, Set<String> answers) {
    if (!answers.add(bullet.sentence().toLowerCase(Locale.ROOT))) {
      return new Dropped(Reason.REPEATED_PAIR, "", "the same bullet stands above");
    }
    if (Marks.in(bullet.sentence()).size() > 1) {
      return new Dropped(Reason.TOO_MANY_MARKS, "", "more than one mark");
    }
    Choice choice = Choice.of(input.resumeId(), bullet.sentence());
    Optional<Quantify> figure =
        choice.below(5, "kind") > 0 ? Quantify.of(bullet.statement()) : Optional.empty();
    return figure
        .map(quantify -> quantified(input, bullet, quantify, choice))
        .orElseGet(() -> rephrased(input, bullet, choice));
  }

  private static Candidate rephrased(PairInput input, Strong bullet, Choice choice) {
    Optional<Transformations.Weak> weak = Transformations.weaken(bullet.statement(), choice);
    if (weak.isEmpty()) {
      return new Dropped(Reason.NO_TRANSFORMATION, "", "no line of the table fits");
    }
    return checked(
        new Pair(
            "rephrase",
            weak.get().transformation(),
            Prompts.system(input),
            Prompts.quoting("rephrase", weak.get().text(), bullet.sentence(), choice),
            bullet.sentence(),
            weak.get().text(),
            bullet.index(),
            bullet.score().total(),
            bullet.score().explanation()));
  }

  private static Candidate quantified(
      PairInput input, Strong bullet, Quantify quantify, Choice choice) {
    String plain = quantify.without().text() + ".";
    String weak =
        choice.below(2, "compose") == 0
            ? Transformations.weaken(quantify.without(), choice)
                .map(Transformations.Weak::text)
                .orElse(plain)
            : plain;
    String note =
        choice.from(
            List.of(
                "Replace %s with the figure you measured.",
                "Replace %s with your real figure, or leave it out if you do not have one."),
            "note");
    return checked(
        new Pair(
            "quantify",
            "metric-asked",
            Prompts.system(input),
            Prompts.quoting("quantify", weak, quantify.asking(), choice),
            quantify.asking() + "\n\n" + note.formatted(quantify.placeholder()),
            weak,
            bullet.index(),
            bullet.score().total(),
            bullet.score().explanation()));
  }

  private static Optional<Candidate> skills(PairInput input, List<Strong> strong) {
    List<String> clean =
        strong.stream()
            .sorted(Comparator.comparingInt(Strong::index))
            .map(Strong::sentence)
            .distinct()
            .toList();
    return Summaries.skills(input, clean)
        .map(
            excerpt ->
                summaryPair(
                    input,
                    "resume-to-skills",
                    Prompts.above("skills", excerpt.text(), Choice.of(input.resumeId())),
                    String.join(", ", excerpt.skills())));
  }

  private static Optional<Candidate> summary(PairInput input) {
    String material = Summaries.material(input);
    return input
        .summary()
        .map(summary -> summary.strip().replaceAll("\\s+", " "))
        .filter(summary -> summary.split(" ").length >= 10 && Encoding.isSound(summary))
        .filter(Summaries::isProse)
        .map(
            summary ->
                summaryPair(
                    input,
                    "bullets-to-summary",
                    Prompts.above("summary", material, Choice.of(input.resumeId())),
                    summary));
  }

  private static Candidate summaryPair(
      PairInput input, String transformation, String question, String answer) {
    return checked(
        new Pair(
            "summary",
            transformation,
            Prompts.system(input),
            question,
            answer,
            "",
            -1,
            0.5,
            "no bullet"));
  }

  /** The last look at a pair: marks, sameness, and whether the answer stays with the question. */
  private static Candidate checked(Pair pair) {
    String name = pair.transformation();
    List<String> marks = Marks.in(pair.question());
    if (Marks.in(pair.answer()).stream().anyMatch(mark -> !marks.contains(mark))) {
      return new Dropped(Reason.UNKNOWN_MARK, name, "mark in the answer only");
    }
    if (marks.size() > 1) {
      return new Dropped(Reason.TOO_MANY_MARKS, name, marks.size() + " marks");
    }
    if (pair.weak().equalsIgnoreCase(pair.answer())) {
      return new Dropped(Reason.SAME_AS_QUESTION, name, "weak and strong are equal");
    }
    List<String> ungrounded = Groundedness.ungrounded(pair.question(), pair.answer());
    return ungrounded.isEmpty()
        ? new Made(pair)
        : new Dropped(Reason.NOT_GROUNDED, name, ungrounded.size() + " words");
  }
}
