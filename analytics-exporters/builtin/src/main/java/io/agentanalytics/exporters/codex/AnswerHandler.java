package io.agentanalytics.exporters.codex;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the head of an answer, and of its body only whether it looks like JSON. The status decides,
 * so it counts even if the body never ends: it is read to its end only to have the connection free
 * for the next request.
 */
final class AnswerHandler implements BodyHandler<@Nullable Void> {
  /** A body that is longer costs its connection. */
  private static final long MAX_BODY_BYTES = 64 * 1024;

  private volatile Optional<ResponseInfo> head = Optional.empty();

  /** The first byte of the body that is no white space; -1 while there is none. */
  private volatile int first = -1;

  private volatile boolean isComplete;

  /** The answer, once its head has come. */
  Optional<Answer> answer() {
    return head.map(
        known ->
            new Answer(
                known.statusCode(), known.headers().firstValue("Retry-After"), isPage(known)));
  }

  /**
   * Backends answer with JSON or with nothing. Without a type, only markup is certain to be another
   * thing.
   */
  private boolean isPage(ResponseInfo known) {
    boolean isEmpty = isComplete && first < 0;
    boolean isTypedOtherwise =
        known
            .headers()
            .firstValue("Content-Type")
            .filter(type -> !type.toLowerCase(Locale.ROOT).contains("json"))
            .isPresent();
    return !isEmpty && (isTypedOtherwise || first == '<');
  }

  @Override
  public BodySubscriber<@Nullable Void> apply(ResponseInfo given) {
    head = Optional.of(given);
    return new Discard();
  }

  /** Signals of one subscription come one after the other, so the count needs no lock. */
  private final class Discard implements BodySubscriber<@Nullable Void> {
    private final CompletableFuture<@Nullable Void> body = new CompletableFuture<>();
    private @Nullable Subscription subscription;
    private long bytes;

    @Override
    public CompletionStage<@Nullable Void> getBody() {
      return body;
    }

    @Override
    public void onSubscribe(Subscription given) {
      subscription = given;
      given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
      buffers.forEach(this::look);
      bytes += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
      Subscription current = subscription;
      if (bytes > MAX_BODY_BYTES && current != null) {
        current.cancel();
        body.complete(null);
      }
    }

    private void look(ByteBuffer buffer) {
      for (int i = buffer.position(); i < buffer.limit() && first < 0; i++) {
        int next = buffer.get(i);
        if (next > ' ' || next < 0) {
          first = next & 0xFF;
        }
      }
    }

    @Override
    public void onError(Throwable problem) {
      body.completeExceptionally(problem);
    }

    @Override
    public void onComplete() {
      isComplete = true;
      body.complete(null);
    }
  }
}
