package resumelake.source;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.jsoup.Jsoup;

/** The command line of the child process. */
final class DocumentCommand {
  /** A local port on which nothing listens, RFC 863: whoever asks for the network gets there. */
  private static final String NOWHERE = "9";

  private DocumentCommand() {}

  static List<String> of(DocumentLimits limits, Path folder) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + limits.heapMib() + "m");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-Xshare:auto");
    command.add("-Djava.awt.headless=true");
    command.add("-Djava.io.tmpdir=" + folder);
    command.add("-Duser.home=" + folder);
    command.add("-DsocksProxyHost=127.0.0.1");
    command.add("-DsocksProxyPort=" + NOWHERE);
    command.add(
        "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory");
    command.add("-Dorg.apache.logging.log4j.simplelog.level=OFF");
    command.add("-cp");
    command.add(classPath());
    command.add(DocumentWorker.class.getName());
    command.add(Integer.toString(limits.maxChars()));
    command.add(Long.toString(2 * limits.wall().toMillis()));
    command.add(folder.toString());
    return command;
  }

  /** A Spark executor loads the application jar by a loader of its own: it is not on the path. */
  private static String classPath() {
    Set<String> places = new LinkedHashSet<>();
    Class<?>[] needed = {
      DocumentWorker.class,
      Parser.class,
      PDFParser.class,
      OfficeParser.class,
      OpenDocumentParser.class,
      OPCPackage.class,
      Jsoup.class
    };
    for (Class<?> type : needed) {
      CodeSource source = type.getProtectionDomain().getCodeSource();
      if (source != null) {
        places.add(path(source));
      }
    }
    places.add(System.getProperty("java.class.path"));
    return String.join(File.pathSeparator, places);
  }

  private static String path(CodeSource source) {
    try {
      return Path.of(source.getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Not a place of classes: " + source.getLocation(), e);
    }
  }
}
