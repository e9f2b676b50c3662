package io.agentanalytics.testkit.exporter;

import io.agentanalytics.api.exporter.ExportResult;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells listeners two results, one after the other, as no well-made stage does. The JDK's own
 * completes once only, so the ways to listen are overridden that tell result and failure.
 */
final class TwiceCompleted extends CompletableFuture<ExportResult> {
  private final ExportResult first;
  private final ExportResult second;

  TwiceCompleted(ExportResult first, ExportResult second) {
    this.first = first;
    this.second = second;
    complete(first);
  }

  @Override
  public CompletableFuture<ExportResult> whenComplete(
      BiConsumer<? super ExportResult, ? super @Nullable Throwable> action) {
    action.accept(first, null);
    action.accept(second, null);
    return this;
  }

  @Override
  public <U> CompletableFuture<U> handle(
      BiFunction<? super ExportResult, @Nullable Throwable, ? extends U> action) {
    List<? extends U> answers =
        Stream.of(first, second).map(result -> action.apply(result, null)).toList();
    return completedFuture(answers.get(1));
  }
}
