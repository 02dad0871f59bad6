package resumelake.serve;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import resumelake.lake.LakeException;

/**
 * Where the SQL server listens, and whether with TLS.
 *
 * @param host name or address of this machine to bind to
 * @param port TCP port; 0 for any that is free
 * @param keystore key and certificate for TLS (PKCS #12 or JKS); absent for none
 * @param keystorePassword opens the keystore
 */
public record SqlEndpoint(String host, int port, Optional<Path> keystore, String keystorePassword) {

  /** Whether only this machine can reach the endpoint. */
  public boolean isLoopback() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new LakeException(
          LakeException.Kind.BAD_SETTING, "There is no host %s. Mend --host.", host);
    }
  }

  @Override
  public String toString() {
    return "SqlEndpoint[" + host + ":" + port + ", password hidden]";
  }
}
