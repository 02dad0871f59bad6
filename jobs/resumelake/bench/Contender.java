package resumelake.bench;

import java.util.List;
import java.util.Map;
import resumelake.mask.Masking;

/** Something that masks records: our masker or a baseline. */
interface Contender {
  String name();

  Masking mask(Map<String, String> fields, List<String> hints);
}
