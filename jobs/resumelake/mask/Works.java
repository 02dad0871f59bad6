package resumelake.mask;

import resumelake.model.EntityType;

/** Identifiers and titles of works that lead to one person: DOI, arXiv, patents, theses. */
final class Works implements Detector {
  private static final Form DOI = Form.of("10\\.\\d{4,9}/[^\\s\"<>\\uE000]{2,200}");
  private static final Form ARXIV =
      Form.ofAnyCase(
          "(?:\\s?[:.]\\s?|\\s(?:preprint\\s)?(?:arxiv:)?)(\\d{4}\\.\\d{4,5}(?:v\\d+)?|[a-z-]{2,10}(?:\\.[A-Z]{2})?/\\d{7})");
  private static final Form PATENT =
      Form.ofAnyCase(
          "(?:\\s(?:application|app|publication|pub|pending))?(?:\\s?(?:number|no|nos|num|#)\\.?)?\\s{0,2}[:#(-]{0,2}\\s{0,2}((?:US|EP|WO|IN|CN|JP|GB|DE)?[ -]?(?:\\d{4}/)?\\d{1,3}(?:[,/ ]?\\d{3}){1,4}(?:\\s?[AB]\\d)?|(?:US|EP|WO|IN|CN|JP|GB|DE)\\s?[\\d/,]{5,16}\\s?(?:[AB]\\d)?)(?!\\d)");
  private static final Form TITLE =
      Form.ofAnyCase(
          "(?:\\stitle)?(?:\\s(?:titled|entitled|on|is|topic))?\\s{0,2}[:=]?\\s{0,3}[\"']([^\"'\\n\\uE000]{8,250})[\"']"
              + "|(?:\\stitle|\\stopic)\\s{0,2}[:=]\\s{0,3}((?:[^\\s\\uE000]| (?! )){8,250})");

  @Override
  public void look(Scan scan) {
    Words words = scan.words();
    Look doi = scan.look(DOI);
    Look arxiv = scan.look(ARXIV);
    Look patent = scan.look(PATENT);
    Look title = scan.look(TITLE);
    for (int i = words.next(0, Kind.WORK, Words.IS_DIGIT);
        i < words.size();
        i = words.next(i + 1, Kind.WORK, Words.IS_DIGIT)) {
      if (words.length(i) == 2
          && scan.charAt(words.end(i)) == '.'
          && scan.at(doi, words.start(i), 240)) {
        scan.found(EntityType.WORK, doi.start(), trim(scan.text(), doi.end()));
      }
      if (!words.is(i, Kind.WORK)) {
        continue;
      }
      String word = words.word(i).toLowerCase(java.util.Locale.ROOT);
      if (word.startsWith("arxiv") && scan.at(arxiv, words.end(i), 40)) {
        scan.found(EntityType.WORK, words.start(i), arxiv.end());
      } else if (word.startsWith("patent") && scan.at(patent, words.end(i), 60)) {
        scan.found(EntityType.WORK, patent.start(1), patent.end(1));
      } else if (word.endsWith("s")
              && !word.startsWith("patent")
              && scan.at(title, words.end(i), 300)
          || word.equals("dissertation") && scan.at(title, words.end(i), 300)) {
        int group = title.group(1) == null ? 2 : 1;
        scan.found(EntityType.WORK, title.start(group), title.end(group));
      }
    }
  }

  private static int trim(String text, int end) {
    int stop = end;
    while (".,;:)]".indexOf(text.charAt(stop - 1)) >= 0) {
      stop--;
    }
    return stop;
  }
}
