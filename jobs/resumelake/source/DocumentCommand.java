package resumelake.source;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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

  /** Spark loads the application jar by a loader of its own: it is not on the class path. */
  private static String classPath() {
    Set<String> places = new LinkedHashSet<>();
    ClassLoader loader = DocumentWorker.class.getClassLoader();
    while (loader != null) {
      if (loader instanceof URLClassLoader known) {
        for (URL place : known.getURLs()) {
          add(place, places);
        }
      }
      loader = loader.getParent();
    }
    CodeSource source = DocumentWorker.class.getProtectionDomain().getCodeSource();
    if (source != null) {
      add(source.getLocation(), places);
    }
    places.add(System.getProperty("java.class.path"));
    return String.join(File.pathSeparator, places);
  }

  private static void add(URL place, Set<String> places) {
    try {
      if (place.getProtocol().equals("file")) {
        places.add(Path.of(place.toURI()).toString());
      }
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Not a place of classes: " + place, e);
    }
  }
}
