package io.agentanalytics.core.intake;

import io.agentanalytics.api.AnalyticsClient;
import io.agentanalytics.api.Intake;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.fact.AnalyticsFact;
import io.agentanalytics.api.fact.AppUsed;
import io.agentanalytics.api.fact.ObservedFact;
import io.agentanalytics.api.fact.PluginUsed;
import io.agentanalytics.api.protocol.Direction;
import io.agentanalytics.core.frame.Frame;
import io.agentanalytics.core.frame.ReadingOptions;
import io.agentanalytics.core.json.JsonShortener;
import io.agentanalytics.core.json.NeededMembers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;

/** Puts what a host says into the queue of a worker. */
final class SourceClient implements AnalyticsClient {
  private static final int CHUNK_BYTES = 64 * 1024;

  private final SourceId source;
  private final SourcePlace place;
  private final IntakeQueue queue;
  private final long maxBytes;
  private final InstantSource clock;
  private final Flushing flushing;

  SourceClient(
      SourceId source,
      SourcePlace place,
      IntakeQueue queue,
      long maxBytes,
      InstantSource clock,
      Flushing flushing) {
    this.source = source;
    this.place = place;
    this.queue = queue;
    this.maxBytes = maxBytes;
    this.clock = clock;
    this.flushing = flushing;
  }

  @Override
  public SourceId source() {
    return source;
  }

  @Override
  public Intake record(AnalyticsFact fact) {
    return record(Math.max(0, clock.millis()), fact);
  }

  @Override
  @SuppressWarnings("ConstantConditions") // Hosts are not checked for null.
  public Intake record(long observedAtMs, AnalyticsFact fact) {
    if (fact == null || observedAtMs < 0) {
      return queue.refuse(place, Intake.INVALID);
    }
    long bytes = FactSize.of(fact);
    if (bytes > maxBytes) {
      return queue.refuse(place, Intake.OVERSIZE);
    }
    boolean isUse = fact instanceof AppUsed || fact instanceof PluginUsed;
    return queue.offer(
        place,
        bytes,
        isUse ? Optional.of(fact) : Optional.empty(),
        (processor, ordinal) -> processor.onFact(ordinal, ObservedFact.exact(observedAtMs, fact)));
  }

  @Override
  @SuppressWarnings("ConstantConditions") // Hosts are not checked for null.
  public Intake offer(Direction from, long connection, ByteBuffer message) {
    if (from == null || message == null || connection < 0) {
      return queue.refuse(place, Intake.INVALID);
    }
    long atMs = Math.max(0, clock.millis());
    Optional<byte[]> needed =
        message.remaining() > maxBytes ? shortened(message) : Optional.of(copy(message));
    if (needed.isEmpty()) {
      return queue.refuse(place, Intake.OVERSIZE);
    }
    byte[] bytes = needed.get();
    return queue.offer(
        place,
        bytes.length,
        (processor, ordinal) ->
            processor.onFrame(Frame.of(ordinal, atMs, from, connection, bytes)));
  }

  private static byte[] copy(ByteBuffer message) {
    byte[] bytes = new byte[message.remaining()];
    message.duplicate().get(bytes);
    return bytes;
  }

  /** What rules need of a large message; empty if that is still too large, or no JSON. */
  private Optional<byte[]> shortened(ByteBuffer message) {
    int limit = (int) Math.min(maxBytes, ReadingOptions.MAX_LINE_BYTES);
    JsonShortener shortener = new JsonShortener(NeededMembers.ofMessage(), limit);
    ByteBuffer rest = message.duplicate();
    byte[] chunk = new byte[CHUNK_BYTES];
    while (rest.hasRemaining()) {
      int some = Math.min(chunk.length, rest.remaining());
      rest.get(chunk, 0, some);
      shortener.take(chunk, 0, some);
    }
    return shortener.hasObject()
        ? Optional.of(Arrays.copyOf(shortener.bytes(), shortener.size()))
        : Optional.empty();
  }

  @Override
  public boolean flush(Duration timeout) {
    return flushing.flush(timeout);
  }

  @Override
  public void close() {
    queue.end(place);
  }
}
