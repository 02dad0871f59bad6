package resumelake.source;

import java.io.IOException;
import resumelake.model.Defect;
import resumelake.model.Reason;

/**
 * A stream ends here because of what it contains, in contrast to a store that cannot deliver it.
 */
final class DataFault extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Defect defect;

  DataFault(Reason reason, String detail) {
    super(detail);
    this.defect = new Defect(reason, detail);
  }

  Defect defect() {
    return defect;
  }
}
