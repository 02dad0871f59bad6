package resumelake.job;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/**
 * A page on which people judge items one by one, and the same items as CSV for those who like a
 * spreadsheet better. The page is one file that asks for nothing else; it saves the verdicts as CSV
 * of the same columns, which {@code review import} reads.
 *
 * @param kind of its items, first column of the CSV
 * @param title what the page is about
 * @param intro what its reader is to do, one sentence
 * @param verdicts what may be said of an item
 */
record ReviewPage(String kind, String title, String intro, List<String> verdicts) {
  /** Columns of the CSV. */
  static final List<String> COLUMNS =
      List.of("kind", "id", "content_hash", "verdict", "reviewer", "facts");

  /** A piece of text, pointed out or not. */
  record Piece(String text, boolean marked) {
    static Piece plain(String text) {
      return new Piece(text, false);
    }
  }

  /** What stands below a label. */
  record Passage(String label, List<Piece> pieces) {}

  /**
   * One thing to judge.
   *
   * @param contentHash of what is judged
   * @param facts such as the source
   */
  record Item(String id, String contentHash, List<String> facts, List<Passage> passages) {}

  /**
   * Writes {@code NAME.html} and {@code NAME.csv}; the folder and they can be read by their owner
   * alone.
   *
   * @return the two files
   */
  List<Path> write(Path folder, String name, List<Item> items) {
    Path page = folder.resolve(name + ".html");
    Path csv = folder.resolve(name + ".csv");
    try {
      if (!Files.exists(folder)) {
        Files.createDirectories(folder);
        restrict(folder, "rwx------");
      }
      text(page, html(items));
      text(csv, csv(items));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return List.of(page, csv);
  }

  private static void text(Path file, List<String> lines) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(file);
    restrict(file, "rw-------");
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (String line : lines) {
        out.write(line);
        out.write('\n');
      }
    }
  }

  private static void restrict(Path path, String rights) throws IOException {
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(rights));
    }
  }

  private List<String> csv(List<Item> items) {
    List<String> lines = new ArrayList<>();
    lines.add(Csv.header(COLUMNS));
    for (Item item : items) {
      lines.add(
          Csv.line(
              List.of(
                  kind, item.id(), item.contentHash(), "", "", String.join("; ", item.facts()))));
    }
    return lines;
  }

  private List<String> html(List<Item> items) {
    List<String> lines = new ArrayList<>();
    lines.add(HEAD.replace("${title}", escaped(title)));
    lines.add("<h1>" + escaped(title) + "</h1>");
    lines.add("<p>" + escaped(intro) + "</p>");
    lines.add(
        "<p class=bar><label>Reviewer <input id=reviewer required></label> <button id=save>Save"
            + " verdicts</button> <span id=left></span></p>");
    for (int i = 0; i < items.size(); i++) {
      lines.addAll(html(i, items.get(i)));
    }
    lines.add(SCRIPT.replace("${kind}", kind).replace("${columns}", Csv.header(COLUMNS)));
    return lines;
  }

  private List<String> html(int number, Item item) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "<article data-id=\"%s\" data-hash=\"%s\">"
            .formatted(escaped(item.id()), escaped(item.contentHash())));
    lines.add(
        "<header><b>%d</b> %s <code>%s</code></header>"
            .formatted(
                number + 1,
                escaped(String.join(" · ", item.facts())),
                escaped(item.id().substring(0, Math.min(12, item.id().length())))));
    for (Passage passage : item.passages()) {
      StringBuilder line = new StringBuilder("<p><i>" + escaped(passage.label()) + "</i> ");
      for (Piece piece : passage.pieces()) {
        line.append(
            piece.marked() ? "<mark>" + escaped(piece.text()) + "</mark>" : escaped(piece.text()));
      }
      lines.add(line.append("</p>").toString());
    }
    StringBuilder choices = new StringBuilder("<footer>");
    for (String verdict : verdicts) {
      choices.append(
          "<label><input type=radio name=v%d value=%s> %s</label> "
              .formatted(number, verdict, verdict));
    }
    lines.add(choices.append("</footer></article>").toString());
    return lines;
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private static final String HEAD =
      """
      <!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content="width=device-width">
      <meta name=referrer content=no-referrer><title>${title}</title>
      <style>
      :root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem}
      article{border:1px solid #8886;border-radius:.5rem;padding:.5rem 1rem;margin:1rem 0}article.done{opacity:.55}
      header{font-size:.9rem}p{overflow-wrap:anywhere;white-space:pre-line}mark{padding:0 .15rem;border-radius:.2rem}
      .bar{position:sticky;top:0;background:Canvas;padding:.5rem 0;border-bottom:1px solid #8886}
      footer label{margin-right:1rem}i{opacity:.7}
      </style>""";

  private static final String SCRIPT =
      """
      <script>
      const articles=[...document.querySelectorAll('article')],left=document.querySelector('#left')
      const verdict=a=>a.querySelector('input:checked')?.value??''
      const count=()=>{articles.forEach(a=>a.classList.toggle('done',verdict(a)!==''))
      left.textContent=articles.filter(a=>verdict(a)==='').length+' of '+articles.length+' open'}
      document.addEventListener('change',count);count()
      document.querySelector('#save').onclick=()=>{const r=document.querySelector('#reviewer')
      if(!r.reportValidity())return
      const q=c=>'"'+c.replaceAll('"','""')+'"'
      const lines=articles.map(a=>['${kind}',a.dataset.id,a.dataset.hash,verdict(a),r.value,''].map(q).join(','))
      const link=document.createElement('a');link.download='verdicts.csv'
      link.href=URL.createObjectURL(new Blob(['${columns}\\n'+lines.join('\\n')+'\\n'],{type:'text/csv'}));link.click()}
      </script></html>""";
}
