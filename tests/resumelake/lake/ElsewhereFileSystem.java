package resumelake.lake;

import java.net.URI;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** The local disk under another scheme, without its locks. */
public final class ElsewhereFileSystem extends RawLocalFileSystem {
  @Override
  public URI getUri() {
    return URI.create("elsewhere://store");
  }

  @Override
  public String getScheme() {
    return "elsewhere";
  }

  @Override
  protected void checkPath(Path path) {}
}
