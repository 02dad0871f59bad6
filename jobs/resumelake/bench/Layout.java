package resumelake.bench;

/** One way to write a resume down. */
interface Layout {
  void write(Cv cv, Draft out);
}
