package resumelake.publish;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.MonitoringResponseOutOfOrderStrategy;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * One request to a Hub or its storage, no more: no redirects, repetitions or cookies of the
 * library's own. A request in which no byte moves for too long is ended.
 */
final class HubHttp implements Closeable {
  /** Answers are lists of files; the longest are some hundred KiB a page. */
  private static final int LONGEST_ANSWER = 64 << 20;

  private static final int BUFFER = 64 << 10;

  private final CloseableHttpClient client;
  private final ScheduledThreadPoolExecutor watch;
  private final Duration idle;

  HubHttp(HubSettings settings) {
    this.idle = settings.idle();
    this.client =
        HttpClients.custom()
            .setConnectionManager(connections(settings))
            .setUserAgent(settings.userAgent())
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .build();
    this.watch = new ScheduledThreadPoolExecutor(1, HubHttp::daemon);
    watch.setRemoveOnCancelPolicy(true);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "publish-time-out");
    thread.setDaemon(true);
    return thread;
  }

  private static HttpClientConnectionManager connections(HubSettings settings) {
    int most = settings.transfers() + 1;
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(settings.connect()))
                .setSocketTimeout(Timeout.of(settings.idle()))
                .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                .build())
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(Http1Config.custom().setBufferSize(BUFFER).build())
                // storage that refuses a file says so before it has read it
                .responseOutOfOrderStrategy(MonitoringResponseOutOfOrderStrategy.INSTANCE)
                .build())
        .setMaxConnPerRoute(most)
        .setMaxConnTotal(2 * most)
        .build();
  }

  /** Sends and reads the whole answer. */
  Answer send(String method, URI uri, Map<String, String> headers, Optional<Sending> sending)
      throws IOException {
    HttpUriRequestBase request = new HttpUriRequestBase(method, uri);
    request.setConfig(RequestConfig.custom().setResponseTimeout(Timeout.of(idle)).build());
    headers.forEach(request::setHeader);
    try (Watched watched = new Watched(request)) {
      sending.ifPresent(body -> request.setEntity(body.entity(watched::moved)));
      return client.execute(request, response -> read(response, watched));
    }
  }

  /** A body to send; each attempt makes it anew. */
  interface Sending {
    /**
     * @param moved to be told whenever bytes have gone
     */
    HttpEntity entity(Runnable moved);
  }

  private static Answer read(ClassicHttpResponse response, Watched watched) throws IOException {
    Map<String, List<String>> headers = new TreeMap<>();
    for (Header header : response.getHeaders()) {
      headers
          .computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
          .add(header.getValue() == null ? "" : header.getValue());
    }
    watched.moved();
    byte[] body = new byte[0];
    if (response.getEntity() != null) {
      try (InputStream in = response.getEntity().getContent()) {
        body = in.readNBytes(LONGEST_ANSWER + 1);
      }
      if (body.length > LONGEST_ANSWER) {
        throw new IOException("the answer is too long");
      }
    }
    return new Answer(response.getCode(), headers, body);
  }

  /** Ends a request in which nothing moves: a socket's own time-out does not see writes. */
  private final class Watched implements Closeable {
    private final HttpUriRequestBase request;
    private final ScheduledFuture<?> alarm;
    private volatile long movedAt = System.nanoTime();

    Watched(HttpUriRequestBase request) {
      this.request = request;
      long every = Math.max(1, idle.toMillis() / 4);
      this.alarm = watch.scheduleAtFixedRate(this::look, every, every, TimeUnit.MILLISECONDS);
    }

    void moved() {
      movedAt = System.nanoTime();
    }

    private void look() {
      if (System.nanoTime() - movedAt > idle.toNanos()) {
        request.cancel();
      }
    }

    @Override
    public void close() {
      alarm.cancel(false);
    }
  }

  @Override
  public void close() {
    watch.shutdownNow();
    client.close(CloseMode.IMMEDIATE);
  }
}
