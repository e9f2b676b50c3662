package io.agentanalytics.testkit.exporter;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.testkit.Gate;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What a {@link FaultyExporter} does with a call: well-behaved, sick, or against the contract. */
@FunctionalInterface
public interface ExportAnswer {

  /** What the call returns; null where the answer is to break the contract in this way. */
  @Nullable CompletionStage<ExportResult> to(EventBatch batch);

  /** Says at once what became of the batch. */
  static ExportAnswer gives(ExportResult result) {
    requireNonNull(result, "result");
    return batch -> CompletableFuture.completedFuture(result);
  }

  /** All records have arrived. */
  static ExportAnswer delivers() {
    return gives(ExportResult.delivered());
  }

  /** Some records have arrived, the others are to be tried again. */
  static ExportAnswer deliversOnly(Integer... indexes) {
    return gives(ExportResult.deliveredInPart(Set.of(indexes), ExportResult.retry("in part")));
  }

  /** Nothing has arrived, it is to be tried again. */
  static ExportAnswer retries(String reason) {
    return gives(ExportResult.retry(reason));
  }

  /** Nothing has arrived, and never will. */
  static ExportAnswer rejects(String reason) {
    return gives(ExportResult.rejected(reason));
  }

  /** The stage completes with a failure. */
  static ExportAnswer failsWith(Throwable failure) {
    requireNonNull(failure, "failure");
    return batch -> CompletableFuture.failedFuture(failure);
  }

  /** The call throws. */
  static ExportAnswer throwing(RuntimeException failure) {
    requireNonNull(failure, "failure");
    return batch -> {
      throw failure;
    };
  }

  /** The call throws, for example a {@link LinkageError} or an {@link OutOfMemoryError}. */
  static ExportAnswer throwing(Error failure) {
    requireNonNull(failure, "failure");
    return batch -> {
      throw failure;
    };
  }

  /** The call returns null instead of a stage. */
  static ExportAnswer withoutStage() {
    return batch -> null;
  }

  /** The stage completes with null instead of a result. */
  static ExportAnswer withoutResult() {
    return batch -> CompletableFuture.completedFuture(null);
  }

  /** The stage never completes. */
  static ExportAnswer never() {
    return batch -> new CompletableFuture<>();
  }

  /** The stage completes when the gate opens, on the thread that opens it. */
  static ExportAnswer after(Gate gate, ExportResult result) {
    requireNonNull(gate, "gate");
    requireNonNull(result, "result");
    return batch -> gate.opened().thenApply(opened -> result);
  }

  /**
   * The call itself does not return until the gate opens. An interrupt ends it, too: then it gives
   * {@code retry}.
   */
  static ExportAnswer blocking(Gate gate, ExportAnswer then) {
    requireNonNull(gate, "gate");
    requireNonNull(then, "then");
    return batch -> {
      try {
        gate.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return CompletableFuture.completedFuture(ExportResult.retry("interrupted"));
      }
      return then.to(batch);
    };
  }

  /** The stage completes with one result, and then with another: those that listen hear both. */
  static ExportAnswer twice(ExportResult first, ExportResult second) {
    requireNonNull(first, "first");
    requireNonNull(second, "second");
    return batch -> new TwiceCompleted(first, second);
  }
}
