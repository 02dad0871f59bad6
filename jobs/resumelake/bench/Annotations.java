package resumelake.bench;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import resumelake.mask.Masking;
import resumelake.model.Entity;

/**
 * What a contender makes of annotated texts. An annotation that cannot be what it says (a name with
 * digits, an e-mail without a sign) is counted as doubtful and not as ours.
 */
final class Annotations {
  private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]{2,}");
  private static final Pattern LINK =
      Pattern.compile("(?i)https?://\\S{4,}|www\\.\\S{4,}|linkedin\\.com/\\S+|indeed\\.com/r/\\S+");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)\\s*(?:date of birth|d\\.?o\\.?b\\.?|name|address|indeed)\\s?:?\\s+(?=\\S)");
  private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}' .,`’()-]+");

  /** Recall by set and label. */
  final Map<String, Share> recall = new TreeMap<>();

  /** Words of protected labels that were masked, by set and label. */
  final Map<String, Share> vain = new TreeMap<>();

  final Map<String, Share> owners = new TreeMap<>();
  final Map<String, Share> doubtful = new TreeMap<>();

  /** E-mail addresses and links that plain search still finds, of those in the input. */
  final Map<String, Share> left = new TreeMap<>();

  final Misses misses = new Misses();

  private final Contender contender;

  Annotations(Contender contender) {
    this.contender = contender;
  }

  void add(AnnotatedSets.Annotated one) {
    Masking masking = contender.mask(Map.of(BenchRecord.TEXT, one.text()), List.of());
    if (!(masking instanceof Masking.Done done)) {
      share(recall, one.set() + " held").add(true);
      return;
    }
    BitSet covered = new BitSet();
    for (Entity entity : done.fields().get(BenchRecord.TEXT).entities()) {
      covered.set(entity.span().start(), entity.span().end());
    }
    String out = done.fields().get(BenchRecord.TEXT).text();
    share(left, one.set())
        .add(
            count(EMAIL, out) + count(LINK, out),
            count(EMAIL, one.text()) + count(LINK, one.text()));
    one.golds().forEach(gold -> gold(one, gold, covered));
    owner(one, covered);
  }

  private void gold(AnnotatedSets.Annotated one, AnnotatedSets.Gold gold, BitSet covered) {
    String key = one.set() + " " + gold.label();
    String value = one.text().substring(gold.start(), gold.end());
    Label label = Label.of(gold.label());
    int start = gold.start() + label(value);
    if (label == Label.OTHER) {
      return;
    }
    boolean fits = label.fits(value);
    share(doubtful, key).add(!fits);
    if (!fits) {
      return;
    }
    if (label == Label.PROTECTED) {
      words(one, gold, covered, key);
      return;
    }
    boolean masked = Tally.isMasked(one.text(), start, gold.end(), covered);
    share(recall, key).add(masked);
    if (!masked) {
      misses.note("missed " + key, one.text(), gold.start(), gold.end());
    }
  }

  /** Length of the label that an annotator marked with its value: "Date of Birth 1990-02-28". */
  private static int label(String value) {
    Matcher label = LABEL.matcher(value);
    return label.lookingAt() ? label.end() : 0;
  }

  private void words(
      AnnotatedSets.Annotated one, AnnotatedSets.Gold gold, BitSet covered, String key) {
    int i = gold.start();
    while (i < gold.end()) {
      int end = i;
      while (end < gold.end() && Character.isLetterOrDigit(one.text().charAt(end))) {
        end++;
      }
      if (end > i) {
        share(vain, key).add(covered.get(i));
        if (covered.get(i)) {
          misses.note("masked " + key, one.text(), i, end);
        }
      }
      i = end + 1;
    }
  }

  /** Every place where the first annotated name, or its parts of four letters, stands again. */
  private void owner(AnnotatedSets.Annotated one, BitSet covered) {
    boolean resume = one.set().startsWith("resume_ner") || one.set().startsWith("pii_fake");
    one.golds().stream()
        .filter(gold -> Label.of(gold.label()) == Label.NAME && resume)
        .map(gold -> one.text().substring(gold.start(), gold.end()).strip())
        .filter(Label.NAME::fits)
        .findFirst()
        .ifPresent(name -> mentions(one, name, covered));
  }

  private void mentions(AnnotatedSets.Annotated one, String name, BitSet covered) {
    Matcher mention =
        Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
            .matcher(one.text());
    while (mention.find()) {
      boolean masked = Tally.isMasked(one.text(), mention.start(), mention.end(), covered);
      share(owners, one.set()).add(masked);
      if (!masked) {
        misses.note("owner of " + one.set(), one.text(), mention.start(), mention.end());
      }
    }
  }

  private static long count(Pattern pattern, String text) {
    return pattern.matcher(text).results().count();
  }

  private static Share share(Map<String, Share> shares, String name) {
    return shares.computeIfAbsent(name, n -> new Share());
  }

  /** What a label of the sets means for masking. */
  enum Label {
    NAME,
    EMAIL,
    IDENTIFIER,
    PROTECTED,
    OTHER;

    static Label of(String label) {
      return switch (label.toLowerCase(Locale.ROOT)) {
        case "name", "person", "person_name" -> NAME;
        case "email address", "email_address", "email" -> EMAIL;
        case "street_address",
                "address",
                "credit_card",
                "phone_number",
                "iban_code",
                "us_ssn",
                "us_driver_license",
                "ip_address",
                "date_birth",
                "birth_date",
                "mariage_status",
                "marital_status",
                "gender",
                "keyed",
                "plus",
                "e164",
                "phone",
                "birth" ->
            IDENTIFIER;
        case "tech tools",
                "skills",
                "companies worked at",
                "college name",
                "designation",
                "degree",
                "technical_skills",
                "skill",
                "job_title",
                "organization",
                "major",
                "company_name",
                "place_higher_education",
                "higher_education",
                "certification",
                "title",
                "employer",
                "education" ->
            PROTECTED;
        default -> OTHER;
      };
    }

    /** Whether a value can be what its label says. */
    boolean fits(String value) {
      return switch (this) {
        case NAME ->
            value.strip().length() > 1
                && value.length() <= 60
                && LETTERS.matcher(value.strip()).matches();
        case EMAIL ->
            value.indexOf('@') >= 0 || value.contains("indeed") || value.contains("linkedin");
        case PROTECTED -> value.indexOf('@') < 0 && !value.contains("indeed.com");
        case IDENTIFIER, OTHER -> true;
      };
    }
  }
}
