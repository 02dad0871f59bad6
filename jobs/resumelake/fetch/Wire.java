package resumelake.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * One request over the network, no more: no redirects, repetitions, cookies or decoding of the
 * library's own. Connections are kept and shared. Proxies of the environment are not used: a proxy
 * would look names up itself, past the address rule.
 */
final class Wire implements Closeable {
  /**
   * Longest header line and most headers of an answer; choices of ours, twice what servers send.
   */
  private static final Http1Config LIMITS =
      Http1Config.custom().setMaxLineLength(64 << 10).setMaxHeaderCount(200).build();

  private final CloseableHttpClient client;
  private final ScheduledThreadPoolExecutor watch;
  private final RequestConfig config;

  Wire(FetchSettings settings, Addresses addresses, SSLContext tls) {
    Timeout idle = Timeout.of(settings.timeOuts().idle());
    this.config =
        RequestConfig.custom().setResponseTimeout(idle).setConnectionRequestTimeout(idle).build();
    this.client =
        HttpClients.custom()
            .setConnectionManager(connections(settings, addresses, tls))
            .setUserAgent(settings.userAgent())
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .build();
    this.watch = new ScheduledThreadPoolExecutor(1, Wire::daemon);
    watch.setRemoveOnCancelPolicy(true);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "fetch-time-out");
    thread.setDaemon(true);
    return thread;
  }

  private static HttpClientConnectionManager connections(
      FetchSettings settings, Addresses addresses, SSLContext tls) {
    ConnectionConfig connection =
        ConnectionConfig.custom()
            .setConnectTimeout(Timeout.of(settings.timeOuts().connect()))
            .setSocketTimeout(Timeout.of(settings.timeOuts().idle()))
            .setValidateAfterInactivity(TimeValue.ofSeconds(1))
            .build();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(addresses)
        .setTlsSocketStrategy(
            // the library's own check of names tells a wrong name from distrust
            new DefaultClientTlsStrategy(
                tls, HostnameVerificationPolicy.CLIENT, HttpsSupport.getDefaultHostnameVerifier()))
        .setDefaultConnectionConfig(connection)
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(LIMITS).build())
        .setMaxConnPerRoute(settings.turns().inAll())
        .setMaxConnTotal(2 * settings.turns().inAll())
        .build();
  }

  /** Ends what runs under it when its time is over, or when it is closed. */
  final class Deadline implements Closeable {
    private final ScheduledFuture<?> alarm;
    private HttpUriRequestBase running;
    private boolean over;

    private Deadline(Duration time) {
      this.alarm = watch.schedule(this::end, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void end() {
      over = true;
      if (running != null) {
        running.cancel();
      }
    }

    private synchronized void runs(HttpUriRequestBase request) throws Fault {
      if (over) {
        throw Fault.passing(Fetched.Kind.TIMED_OUT, "No whole answer in the time allowed");
      }
      running = request;
    }

    synchronized boolean isOver() {
      return over;
    }

    @Override
    public void close() {
      alarm.cancel(false);
    }
  }

  Deadline deadline(Duration time) {
    return new Deadline(time);
  }

  /** An answer whose body is still to be read; closing it unread cuts the connection. */
  static final class Answer implements Closeable {
    private final HttpUriRequestBase request;
    private final ClassicHttpResponse response;
    private final LongConsumer counter;
    private final Map<String, List<String>> headers = new TreeMap<>();

    private Answer(HttpUriRequestBase request, ClassicHttpResponse response, LongConsumer counter) {
      this.request = request;
      this.response = response;
      this.counter = counter;
      for (Header header : response.getHeaders()) {
        headers
            .computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
            .add(header.getValue() == null ? "" : header.getValue());
      }
    }

    int status() {
      return response.getCode();
    }

    /** All headers, names in lower case. */
    Map<String, List<String>> headers() {
      return Collections.unmodifiableMap(headers);
    }

    /** Length of the body as sent; negative where the host does not say. */
    long length() {
      return response.getEntity() == null ? 0 : response.getEntity().getContentLength();
    }

    /** As sent. Not to be closed: the library would read on to the end. */
    InputStream body() throws IOException {
      return response.getEntity() == null
          ? InputStream.nullInputStream()
          : response.getEntity().getContent();
    }

    void received(long bytes) {
      counter.accept(bytes);
    }

    @Override
    public void close() {
      request.cancel();
      try {
        response.close();
      } catch (IOException e) {
        // the connection is gone either way
      }
    }
  }

  /**
   * Sends and returns when the headers are there.
   *
   * @param counter hears the bytes of the body
   */
  Answer send(Outgoing outgoing, Deadline deadline, LongConsumer counter) throws IOException {
    HttpUriRequestBase request = new HttpUriRequestBase(outgoing.method(), outgoing.uri());
    request.setConfig(config);
    outgoing.headers().forEach(request::setHeader);
    outgoing
        .body()
        .ifPresent(
            body ->
                request.setEntity(
                    new StringEntity(
                        body, ContentType.APPLICATION_JSON.withCharset(StandardCharsets.UTF_8))));
    deadline.runs(request);
    URI uri = outgoing.uri();
    String name = uri.getHost().replaceAll("[\\[\\]]", "");
    HttpHost host = new HttpHost(uri.getScheme(), name, Addresses.port(uri));
    return new Answer(request, client.executeOpen(host, request, null), counter);
  }

  /** Looks names up with the computer's resolver. */
  static InetAddress[] lookUp(String host) throws UnknownHostException {
    return InetAddress.getAllByName(host);
  }

  boolean isClosed() {
    return watch.isShutdown();
  }

  @Override
  public void close() {
    watch.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
