package resumelake.erase;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All that the lake knows of the persons who are to be erased. It belongs to the restricted zone.
 *
 * @param records ids of raw records, of profiles that were derived from them, and so of resumes
 * @param identifiers what the records hold
 * @param shared those of the identifiers that raw records of others hold too
 * @param mentions ids of the records of others that name the person together with an address,
 *     number or link of theirs
 */
record Person(
    SortedSet<String> records,
    SortedSet<Identifier> identifiers,
    SortedSet<Identifier> shared,
    SortedSet<String> mentions) {
  static Person nobody() {
    return new Person(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
  }

  /** Identifiers that lead to one person and to nobody else. */
  List<Identifier> own() {
    List<Identifier> own = new ArrayList<>(identifiers);
    own.removeIf(identifier -> !identifier.isStrong() || shared.contains(identifier));
    return own;
  }

  /** Marks of identifiers of some kinds. */
  static Set<String> marks(Collection<Identifier> identifiers) {
    Set<String> marks = new TreeSet<>();
    identifiers.forEach(identifier -> marks.add(identifier.mark()));
    return marks;
  }
}
