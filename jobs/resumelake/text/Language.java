package resumelake.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Tells the language a resume is written in: by script first, then by function words and the words
 * that head resumes. Latin text is English unless another language clearly outweighs it, so resumes
 * of bare keywords, with foreign places, or with one foreign section are English.
 */
public final class Language {
  private static final String ENGLISH = "en";
  private static final String UNDETERMINED = "und";

  /** Least number of words of another language before it is believed. */
  private static final int LEAST_WORDS = 4;

  /** Least share of another language's words among all words. Function words make up 30 to 50 %. */
  private static final double LEAST_SHARE = 0.06;

  private static final Set<UnicodeScript> IDEOGRAPHIC =
      Set.of(
          UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

  /** Latin letters that one sign of these scripts is worth: a word of two signs has some six. */
  private static final int LETTERS_PER_SIGN = 3;

  /** Tenths of the letters that are Latin in a text of a Latin script. */
  private static final int LATIN_TENTHS = 7;

  /** Words looked at; what follows does not change the answer. */
  private static final int MOST_WORDS = 5_000;

  private static final List<String> CODES = new ArrayList<>();
  private static final Map<String, int[]> LANGUAGES_BY_WORD = profiles();

  private Language() {}

  /**
   * The language of most of the text.
   *
   * @return an ISO 639-1 code; "en" for Latin text without words of any other language; "und" where
   *     there are no letters
   */
  public static String of(String text) {
    Map<UnicodeScript, Integer> scripts = scripts(text);
    int letters = scripts.values().stream().mapToInt(Integer::intValue).sum();
    int latin = scripts.getOrDefault(UnicodeScript.LATIN, 0);
    if (letters == 0) {
      return UNDETERMINED;
    }
    // English loan words and names of tools are common in resumes of every script.
    return latin * 10 >= letters * LATIN_TENTHS ? latin(text) : byScript(scripts, text);
  }

  private static Map<UnicodeScript, Integer> scripts(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    int ascii = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
        ascii++;
      } else if (c > 0x7F && Character.isLetter(c)) {
        UnicodeScript script = UnicodeScript.of(c);
        counts.merge(script, IDEOGRAPHIC.contains(script) ? LETTERS_PER_SIGN : 1, Integer::sum);
      }
    }
    if (ascii > 0) {
      counts.merge(UnicodeScript.LATIN, ascii, Integer::sum);
    }
    return counts;
  }

  private static String byScript(Map<UnicodeScript, Integer> scripts, String text) {
    UnicodeScript most =
        scripts.entrySet().stream()
            .filter(entry -> entry.getKey() != UnicodeScript.LATIN)
            .max(Map.Entry.comparingByValue())
            .orElseThrow()
            .getKey();
    int kana =
        scripts.getOrDefault(UnicodeScript.HIRAGANA, 0)
            + scripts.getOrDefault(UnicodeScript.KATAKANA, 0);
    return switch (most) {
      case HAN -> kana > 0 ? "ja" : "zh";
      case HIRAGANA, KATAKANA -> "ja";
      case HANGUL -> "ko";
      case CYRILLIC -> cyrillic(text);
      case ARABIC -> hasAny(text, "پچژگ") ? (hasAny(text, "ٹڈڑے") ? "ur" : "fa") : "ar";
      case DEVANAGARI -> "hi";
      case BENGALI -> "bn";
      case TAMIL -> "ta";
      case TELUGU -> "te";
      case KANNADA -> "kn";
      case MALAYALAM -> "ml";
      case GUJARATI -> "gu";
      case GURMUKHI -> "pa";
      case THAI -> "th";
      case HEBREW -> "he";
      case GREEK -> "el";
      case GEORGIAN -> "ka";
      case ARMENIAN -> "hy";
      default -> UNDETERMINED;
    };
  }

  private static String cyrillic(String text) {
    if (hasAny(text, "іїєґІЇЄҐ")) {
      return hasAny(text, "ўЎ") ? "be" : "uk";
    }
    return hasAny(text, "ыэёЫЭЁ")
        ? "ru"
        : hasAny(text, "ђћџљњј") ? "sr" : hasAny(text, "ъЪ") ? "bg" : "ru";
  }

  private static boolean hasAny(String text, String letters) {
    return letters.chars().anyMatch(c -> text.indexOf(c) >= 0);
  }

  private static String latin(String text) {
    int[] hits = new int[CODES.size()];
    int words = countWords(text, hits);
    int best = 0;
    for (int i = 1; i < hits.length; i++) {
      if (hits[i] > hits[best]) {
        best = i;
      }
    }
    boolean believed = hits[best] >= LEAST_WORDS && hits[best] >= LEAST_SHARE * words;
    return best == 0 || !believed ? ENGLISH : CODES.get(best);
  }

  private static int countWords(String text, int[] hits) {
    int words = 0;
    int at = 0;
    while (at < text.length() && words < MOST_WORDS) {
      if (!Character.isLetter(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at + 1;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      int[] languages = LANGUAGES_BY_WORD.get(text.substring(at, end).toLowerCase(Locale.ROOT));
      if (languages != null) {
        for (int language : languages) {
          hits[language]++;
        }
      }
      words++;
      at = end;
    }
    return words;
  }

  private static Map<String, int[]> profiles() {
    Map<String, int[]> profiles = new HashMap<>();
    for (String line : lines()) {
      String[] words = line.split(" ");
      int code = CODES.size();
      CODES.add(words[0]);
      for (int i = 1; i < words.length; i++) {
        profiles.merge(words[i], new int[] {code}, Language::append);
      }
    }
    return Map.copyOf(profiles);
  }

  private static int[] append(int[] codes, int[] one) {
    int[] grown = Arrays.copyOf(codes, codes.length + 1);
    grown[codes.length] = one[0];
    return grown;
  }

  private static List<String> lines() {
    try (InputStream in = Language.class.getResourceAsStream("languages.txt");
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
