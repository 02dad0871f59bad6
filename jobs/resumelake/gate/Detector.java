package resumelake.gate;

import java.util.function.Consumer;

/** Sees one kind of identifier by its form. Keeps no state; shared between threads. */
interface Detector {
  /** Tells of every identifier in a text; may tell of one twice. */
  void look(Text text, Consumer<Sighting> found);
}
