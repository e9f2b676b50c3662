package io.agentanalytics.api.exporter;

import java.util.concurrent.CompletionStage;

/**
 * Takes events to one destination. This and {@link EventExporterProvider} are all that a third
 * party implements; {@code EventExporterContract} of the testkit proves an implementation.
 *
 * <p>An exporter does not retry, does not queue and does not batch: its lane does (design section
 * 7). It may be sick without harm to others: what it throws, how long it hangs and how often it
 * completes concerns its own lane only.
 */
public interface EventExporter extends AutoCloseable {

  /**
   * Delivers a batch. There is one call at a time: the next comes after the stage of this one has
   * completed, or after the lane has given up waiting. The records of a source come in the order of
   * their sequence. A record can come again with the same id when its delivery was not certain.
   *
   * @param batch never empty, immutable; may still be read after the deadline of its call
   * @return the outcome; completing exceptionally, a null stage, a null result and an exception
   *     thrown all count as {@link ExportResult#retry(String)}
   */
  CompletionStage<ExportResult> export(EventBatch batch);

  /**
   * Releases what the exporter holds. Idempotent, takes a bounded time and does not throw. Nothing
   * is exported any more; a call of {@link #export} that still runs may be cut off.
   */
  @Override
  void close();
}
