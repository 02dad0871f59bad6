package resumelake.mask;

/** Finds identifiers of one kind in one text and notes them in the scan. */
interface Detector {
  void look(Scan scan);
}
