package resumelake.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.core5.http.NoHttpResponseException;
import resumelake.fetch.Fetched.Kind;

/**
 * Tells the fault from the exception, without its message: messages may hold addresses with keys.
 */
final class Causes {
  private Causes() {}

  /**
   * @param inBody whether the headers of the answer were there
   */
  static Fault of(IOException thrown, boolean timeIsOver, boolean inBody) {
    if (thrown instanceof Fault fault && !timeIsOver) {
      return fault;
    }
    if (timeIsOver || thrown instanceof SocketTimeoutException) {
      return Fault.passing(Kind.TIMED_OUT, "No whole answer in the time allowed");
    }
    if (thrown instanceof InterruptedIOException) {
      return Fault.passing(Kind.TIMED_OUT, "Interrupted before the answer was whole");
    }
    if (thrown instanceof Addresses.Refused) {
      return Fault.lasting(Kind.REFUSED_ADDRESS, thrown.getMessage());
    }
    if (thrown instanceof UnknownHostException) {
      return Fault.lasting(
          Kind.UNREACHABLE, "The host's name is not known. Check the name and the network");
    }
    Optional<String> untrusted = untrusted(thrown);
    if (untrusted.isPresent()) {
      return Fault.lasting(Kind.UNREACHABLE, untrusted.get());
    }
    return inBody ? inBody() : before(thrown);
  }

  private static Fault inBody() {
    return Fault.passing(Kind.BROKEN_BODY, "The body is cut or damaged");
  }

  private static Fault before(IOException thrown) {
    if (thrown instanceof SocketException) { // refused connections among them
      return Fault.passing(Kind.UNREACHABLE, "The connection was refused or broke");
    }
    if (thrown instanceof NoHttpResponseException) {
      return Fault.passing(Kind.UNREACHABLE, "The connection was closed without an answer");
    }
    if (thrown instanceof SSLException) {
      return Fault.passing(Kind.UNREACHABLE, "The TLS connection broke");
    }
    return Fault.passing(Kind.UNREACHABLE, "What came is not HTTP, or broke off");
  }

  private static Optional<String> untrusted(IOException thrown) {
    if (thrown instanceof SSLPeerUnverifiedException) {
      return Optional.of("The TLS certificate is for another name");
    }
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof CertificateExpiredException) {
        return Optional.of("The TLS certificate has expired");
      }
      if (cause instanceof CertificateNotYetValidException) {
        return Optional.of("The TLS certificate is not valid yet");
      }
      if (cause.getCause() == null && isDistrust(cause)) {
        return Optional.of("The TLS certificate is not trusted");
      }
    }
    return Optional.empty();
  }

  private static boolean isDistrust(Throwable cause) {
    return cause instanceof CertificateException
        || cause instanceof CertPathBuilderException
        || cause instanceof CertPathValidatorException;
  }
}
