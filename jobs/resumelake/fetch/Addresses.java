package resumelake.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Which addresses may be asked: public ones, and the {@code host:port} that the operator names. As
 * resolver of the HTTP client it hands out only what it has checked, so the connection goes to the
 * checked address and a name that changes its mind gains nothing.
 */
final class Addresses implements DnsResolver {
  /** Looks names up. */
  @FunctionalInterface
  interface Lookup {
    InetAddress[] all(String host) throws UnknownHostException;
  }

  /** Where a connection must not go. */
  static final class Refused extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  /**
   * A last label of digits only, or a hexadecimal one, makes a host an IPv4 address (WHATWG URL,
   * 3.5).
   */
  private static final Pattern NUMERIC =
      Pattern.compile("(?:.*\\.)?(?:\\d+|0[xX][0-9a-fA-F]*)\\.?");

  private static final Pattern QUAD =
      Pattern.compile("(?:0|[1-9]\\d{0,2})(?:\\.(?:0|[1-9]\\d{0,2})){3}");

  /**
   * What is not global in the IANA IPv4 Special-Purpose Address Registry, with multicast (RFC
   * 5771); metadata services answer at 169.254.169.254, 100.100.100.200 and 168.63.129.16.
   */
  private static final List<Block> IPV4 =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "168.63.129.16/32",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/4",
              "240.0.0.0/4")
          .map(Block::of)
          .toList();

  /** Global unicast addresses (RFC 4291, 2.4); all others are refused. */
  private static final Block IPV6_GLOBAL = Block.of("2000::/3");

  /** Of these, what the IANA IPv6 registry reserves: protocols, documentation, IPv4 in disguise. */
  private static final List<Block> IPV6 =
      Stream.of("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20").map(Block::of).toList();

  private final Set<String> allowed;
  private final Lookup lookup;

  Addresses(Set<String> allowed, Lookup lookup) {
    this.allowed = allowed;
    this.lookup = lookup;
  }

  /** Whether the operator has named this place. */
  boolean isNamed(URI uri) {
    return uri.getHost() != null && allowed.contains(place(uri.getHost(), port(uri)));
  }

  /**
   * What can be said before the name is looked up.
   *
   * @throws Fault of kind REFUSED_ADDRESS
   */
  void check(URI uri) throws Fault {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw refused("its scheme is not http or https");
    }
    if (uri.getHost() == null || port(uri) < 1 || port(uri) > 65_535) {
      throw refused("it names no host and port");
    }
    if (uri.getRawUserInfo() != null) {
      throw refused("it carries a user name");
    }
    if (!isNamed(uri) && isOdd(uri.getHost())) {
      throw refused("its host is a number in an odd writing");
    }
  }

  private static Fault refused(String why) {
    return Fault.lasting(Fetched.Kind.REFUSED_ADDRESS, "The address is refused: " + why);
  }

  private static boolean isOdd(String host) {
    return NUMERIC.matcher(host).matches() && !QUAD.matcher(host).matches();
  }

  static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
  }

  private static String place(String host, int port) {
    return host.toLowerCase(Locale.ROOT) + ":" + port;
  }

  @Override
  public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
    boolean named =
        allowed.contains(place(host, port)) || allowed.contains(place("[" + host + "]", port));
    InetAddress[] found = named ? lookup.all(host) : resolve(host);
    return Arrays.stream(found).map(address -> new InetSocketAddress(address, port)).toList();
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] found = lookup.all(host);
    for (InetAddress address : found) {
      if (!isPublic(address)) {
        throw new Refused(
            "The address is refused: "
                + host
                + " is not on the public internet. Name its host:port in fetch.private.hosts if it"
                + " is yours.");
      }
    }
    return found;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** IPv4-mapped IPv6 addresses arrive here as IPv4: {@link InetAddress} unwraps them. */
  static boolean isPublic(InetAddress address) {
    if (address instanceof Inet4Address) {
      return IPV4.stream().noneMatch(block -> block.holds(address));
    }
    return IPV6_GLOBAL.holds(address) && IPV6.stream().noneMatch(block -> block.holds(address));
  }

  private record Block(byte[] start, int bits) {
    static Block of(String written) {
      String[] parts = written.split("/");
      try {
        return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
      } catch (UnknownHostException e) {
        throw new IllegalStateException(e);
      }
    }

    boolean holds(InetAddress address) {
      byte[] bytes = address.getAddress();
      if (bytes.length != start.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((bytes[bit / 8] & mask) != (start[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
