package resumelake.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentChildTest {
  @Test
  void endsTheChildOnClose() {
    long before = children();
    Payloads payloads = new Payloads(DocumentLimits.DEFAULT);
    payloads.parse(DocumentFixtures.docx("Engineer"), MediaTypes.DOCX, Map.of(), Map.of());
    assertThat(children()).isEqualTo(before + 1);
    payloads.close();
    assertThat(children()).isEqualTo(before);
  }

  @Test
  void theChildEndsByItselfWhenItsParentIsGone(@TempDir Path folder)
      throws IOException, InterruptedException {
    Path own = Files.createDirectory(folder.resolve("own"));
    Process child = new ProcessBuilder(DocumentCommand.of(DocumentLimits.DEFAULT, own)).start();
    child.getOutputStream().close();

    assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(own).doesNotExist();
  }

  @Test
  void startsTheChildFromALoaderOfItsOwnAsSparkDoes() throws Exception {
    List<URL> places = new ArrayList<>();
    for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
      places.add(Path.of(place).toUri().toURL());
    }
    try (var loader =
        new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
      var of =
          loader
              .loadClass(DocumentCommand.class.getName())
              .getDeclaredMethod(
                  "of", loader.loadClass(DocumentLimits.class.getName()), Path.class);
      of.setAccessible(true);
      Object limits =
          loader.loadClass(DocumentLimits.class.getName()).getField("DEFAULT").get(null);
      List<?> command = (List<?>) of.invoke(null, limits, Path.of("own"));

      assertThat(command.get(command.indexOf("-cp") + 1).toString())
          .startsWith(Path.of(places.get(0).toURI()).toString());
    }
  }

  private static long children() {
    return ProcessHandle.current().children().filter(ProcessHandle::isAlive).count();
  }
}
