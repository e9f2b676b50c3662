package io.agentanalytics.exporters.codex;

import io.agentanalytics.api.exporter.Secret;
import io.agentanalytics.exporters.internal.DaemonThreads;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Sends one request at a time and waits for its answer, at most as long as the whole may take. */
final class Transport implements AutoCloseable {
  private final RequestForm form;
  private final Duration timeout;
  private final ExecutorService threads;

  /** Given up by {@link #close()}: the selector thread of JDK 17 ends once nobody holds it. */
  private volatile @Nullable HttpClient client;

  Transport(String name, RequestForm form, Duration timeout) {
    this.form = form;
    this.timeout = timeout;
    this.threads = Executors.newCachedThreadPool(new DaemonThreads(name, "http"));
    HttpClient.Builder builder =
        HttpClient.newBuilder()
            // On plain http the newer version would ask for an upgrade in headers of its own.
            .version(HttpClient.Version.HTTP_1_1)
            // A redirect would take the token, and a POST, to who knows where.
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout)
            .executor(threads);
    if (form.endpoint().isLoopback()) {
      builder.proxy(HttpClient.Builder.NO_PROXY);
    }
    this.client = builder.build();
  }

  /** Host and port that requests go to. */
  String origin() {
    return form.endpoint().origin();
  }

  /**
   * Posts a body.
   *
   * @param token fit for a header
   * @throws IOException if there was no answer in time, or none at all
   */
  Answer post(byte[] body, Optional<Secret> token) throws IOException, InterruptedException {
    HttpClient open = client;
    if (open == null) {
      throw new ClosedChannelException();
    }
    AnswerHandler handler = new AnswerHandler();
    CompletableFuture<HttpResponse<@Nullable Void>> exchange =
        open.sendAsync(form.request(body, token), handler);
    try {
      // The client's own timeout ends with the head of the answer; this one covers the body, too.
      exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return handler.answer().orElseThrow(() -> new HttpTimeoutException("no answer in time"));
    } catch (ExecutionException e) {
      return handler.answer().orElseThrow(() -> asIoException(e));
    } finally {
      exchange.cancel(true);
    }
    return handler.answer().orElseThrow(ClosedChannelException::new);
  }

  private static IOException asIoException(ExecutionException failure) {
    return failure.getCause() instanceof IOException cause ? cause : new IOException(failure);
  }

  /** Cuts off what is on its way. Idempotent, does not wait. */
  @Override
  public void close() {
    // Only from JDK 21 on can a client be closed. Interrupted, it cuts off what is on its way.
    if (client instanceof AutoCloseable closeable && !threads.isShutdown()) {
      threads.execute(() -> closeQuietly(closeable));
    }
    client = null;
    threads.shutdownNow();
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      Thread.currentThread().interrupt(); // All it could be is an interrupt.
    }
  }
}
