package io.agentanalytics.exporters.codex;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the head of an answer and throws its body away. The status decides, so it counts even if
 * the body never ends: it is read only to have the connection free for the next request.
 */
final class AnswerHandler implements BodyHandler<@Nullable Void> {
  /** A body that is longer costs its connection. */
  private static final long MAX_BODY_BYTES = 64 * 1024;

  private volatile Optional<Answer> answer = Optional.empty();

  /** The answer, once its head has come. */
  Optional<Answer> answer() {
    return answer;
  }

  @Override
  public BodySubscriber<@Nullable Void> apply(ResponseInfo head) {
    answer = Optional.of(new Answer(head.statusCode(), head.headers().firstValue("Retry-After")));
    return new Discard();
  }

  /** Signals of one subscription come one after the other, so the count needs no lock. */
  private static final class Discard implements BodySubscriber<@Nullable Void> {
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
      bytes += buffers.stream().mapToLong(ByteBuffer::remaining).sum();
      Subscription current = subscription;
      if (bytes > MAX_BODY_BYTES && current != null) {
        current.cancel();
        body.complete(null);
      }
    }

    @Override
    public void onError(Throwable problem) {
      body.completeExceptionally(problem);
    }

    @Override
    public void onComplete() {
      body.complete(null);
    }
  }
}
