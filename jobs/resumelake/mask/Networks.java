package resumelake.mask;

import resumelake.model.EntityType;

/** IP and MAC addresses; version numbers, masks and documentation ranges stay. */
final class Networks implements Detector {
  private static final Form V4 =
      Form.of(
          "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)((?:\\.(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3})(?:/\\d{1,2})?(?![\\d.]\\d)");
  private static final Form V6 =
      Form.of("(?:[0-9a-fA-F]{1,4}:){2,7}:?(?:[0-9a-fA-F]{1,4}:?){0,6}[0-9a-fA-F]{1,4}");
  private static final Form MAC =
      Form.of("[0-9a-fA-F]{2}(?:([:-])[0-9a-fA-F]{2})(?:\\1[0-9a-fA-F]{2}){4}(?![0-9a-fA-F])");

  /**
   * Largest first number of a software version with four parts that is taken for one without a key
   * word: Oracle, WebLogic and Windows versions start with 6 to 24.
   */
  private static final int VERSION_TOP = 24;

  @Override
  public void look(Scan scan) {
    Words words = scan.words();
    Look v4 = scan.look(V4);
    Look v6 = scan.look(V6);
    Look mac = scan.look(MAC);
    int from = 0;
    for (int i = 0; i < words.size(); i++) {
      int start = words.start(i);
      char next = scan.charAt(words.end(i));
      int length = words.length(i);
      if (start < from || length > 4) {
        continue;
      }
      if (next == '.'
          && length <= 3
          && words.shape(i) == Words.DIGIT
          && Character.isDigit(scan.charAt(words.end(i) + 1))
          && scan.at(v4, start, 20)) {
        if (scan.charAt(start - 1) != '.' && isAddress(scan, i, v4)) {
          scan.found(EntityType.IP, start, v4.end());
        }
        from = v4.end();
      } else if (length == 2 && (next == ':' || next == '-') && scan.at(mac, start, 18)) {
        scan.found(EntityType.IP, start, mac.end());
        from = mac.end();
      } else if (next == ':' && scan.at(v6, start, 40) && isV6(v6.group())) {
        scan.found(EntityType.IP, start, v6.end());
        from = v6.end();
      }
    }
  }

  /** Enough groups, and a letter or a double colon, so that times and ratios stay. */
  private static boolean isV6(String candidate) {
    long colons = candidate.chars().filter(c -> c == ':').count();
    boolean letter = candidate.chars().anyMatch(c -> c >= 'a' || (c >= 'A' && c <= 'F'));
    boolean documentation = candidate.toLowerCase(java.util.Locale.ROOT).startsWith("2001:db8:");
    return !documentation && colons >= 3 && (candidate.contains("::") || (letter && colons == 7));
  }

  private static boolean isAddress(Scan scan, int i, Look v4) {
    int first = Integer.parseInt(v4.group(1));
    String whole = v4.group();
    if (whole.startsWith("192.0.2.")
        || whole.startsWith("198.51.100.")
        || whole.startsWith("203.0.113.")
        || first == 127
        || first == 0
        || whole.startsWith("255.255")) {
      return false;
    }
    if (announced(scan, i)) {
      return true;
    }
    boolean small = v4.group(2).chars().filter(c -> c != '.').count() <= 5;
    return first > VERSION_TOP || !small;
  }

  private static boolean announced(Scan scan, int i) {
    for (int k = Math.max(0, i - 3); k < i; k++) {
      switch (scan.words().word(k).toLowerCase(java.util.Locale.ROOT)) {
        case "ip", "ips", "ipv4", "host", "ping", "subnet", "gateway", "dns" -> {
          return true;
        }
        default -> {
          continue;
        }
      }
    }
    return false;
  }
}
