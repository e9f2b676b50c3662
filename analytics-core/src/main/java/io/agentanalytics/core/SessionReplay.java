package io.agentanalytics.core;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.Profile;
import io.agentanalytics.api.RecordingException;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.core.configuration.SessionKeys;
import io.agentanalytics.core.frame.ReadingOptions;
import io.agentanalytics.core.source.ProcessorOptions;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Replays recorded sessions: the same recording gives the same events, bytes and ids, whenever and
 * wherever it is replayed. A replay keeps no state between inputs, so an instance can be used again
 * and from several threads.
 *
 * <p>A single input of 1 MiB or more that is a file or in memory is read on a thread of its own,
 * where there are two cores. Listeners are called by the thread that calls {@code replay}.
 */
public final class SessionReplay {
  final ProcessorOptions options;
  final ReadingOptions reading;

  SessionReplay(ProcessorOptions options, ReadingOptions reading) {
    this.options = options;
    this.reading = reading;
  }

  /** A replay with standard settings. */
  public static SessionReplay create() {
    return builder().build();
  }

  /** A replay with settings of its own. */
  public static Builder builder() {
    return new Builder();
  }

  /** Longer lines are skipped and reported. */
  public int maxLineBytes() {
    return reading.maxLineBytes();
  }

  /**
   * Replays a file, packed with gzip or not.
   *
   * @throws io.agentanalytics.api.RecordingException if it cannot be opened
   */
  public ReplayReport replay(Path file, ReplayListener listener) {
    return replay(ReplayInput.file(file), listener);
  }

  /**
   * Replays a stream, packed with gzip or not, to its end, and closes it.
   *
   * @param name for messages, {@code -} for standard input
   */
  public ReplayReport replay(String name, InputStream in, ReplayListener listener) {
    return replay(ReplayInput.stream(name, in), listener);
  }

  /**
   * Replays an input.
   *
   * @throws io.agentanalytics.api.RecordingException if it cannot be opened; of several parts, the
   *     first
   */
  public ReplayReport replay(ReplayInput input, ReplayListener listener) {
    requireNonNull(listener, "listener");
    return new InputReplay(options, reading, requireNonNull(input, "input"), listener).run();
  }

  /**
   * Replays several inputs, some of them at once, and tells what they give one after the other in
   * the order of the list. An input that cannot be opened is told, and the others go on.
   *
   * @param jobs how many inputs are replayed at once, 1 or more
   * @return all together
   * @throws IllegalArgumentException if {@code jobs} is below 1
   * @throws java.util.concurrent.CancellationException if the calling thread is interrupted while
   *     others read; it stays interrupted
   */
  public ReplayReport replay(List<ReplayInput> inputs, int jobs, ReplayListener listener) {
    requireNonNull(listener, "listener");
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs: expected 1 or more, got " + jobs);
    }
    List<ReplayInput> all = List.copyOf(inputs);
    if (jobs > 1 && all.size() > 1) {
      SessionReplay each = new SessionReplay(options, reading.withoutReadingAhead());
      return new SideBySide(each::replayIfPossible, Math.min(jobs, all.size()))
          .replay(all, listener);
    }
    ReplayReport sum = ReplayReport.EMPTY;
    for (ReplayInput input : all) {
      sum = sum.plus(replayIfPossible(input, listener));
    }
    return sum;
  }

  private ReplayReport replayIfPossible(ReplayInput input, ReplayListener listener) {
    try {
      return replay(input, listener);
    } catch (RecordingException e) {
      listener.unopened(input, e);
      return ReplayReport.UNOPENED;
    }
  }

  /**
   * Replays a recording that is in memory, not packed, where it is.
   *
   * @param name for messages
   * @param recording not changed while it is replayed
   */
  public ReplayReport replay(String name, byte[] recording, ReplayListener listener) {
    return replay(ReplayInput.bytes(name, recording), listener);
  }

  /**
   * All events of a file, for sessions that fit into memory.
   *
   * @throws io.agentanalytics.api.RecordingException if it cannot be opened
   */
  public List<EventRecord> events(Path file) {
    List<EventRecord> events = new ArrayList<>();
    replay(
        file,
        new ReplayListener() {
          @Override
          public void event(EventRecord event) {
            events.add(event);
          }
        });
    return events;
  }

  /** Collects the settings of a replay. */
  public static final class Builder {
    private final Map<String, String> properties = new LinkedHashMap<>();
    private ReadingOptions reading = ReadingOptions.STANDARD;

    private Builder() {}

    /** Which release the events equal; that of the server unless set. */
    public Builder profile(Profile value) {
      return set("analytics.profile", value.name());
    }

    /** Derived facts that are less sure are not built; medium unless set. */
    public Builder confidence(Confidence level) {
      return set("analytics.confidence", level.word());
    }

    /**
     * Longer lines are skipped and reported; 8 MiB unless set.
     *
     * @throws IllegalArgumentException if {@code bytes} is below 64
     */
    public Builder maxLineBytes(int bytes) {
      reading = reading.withMaxLineBytes(bytes);
      return this;
    }

    /**
     * A property of {@code analytics.session.*} or {@code analytics.lookup.*}, the profile or the
     * confidence; checked by {@link #build()}.
     */
    public Builder set(String key, String value) {
      properties.put(requireNonNull(key, "key"), requireNonNull(value, "value"));
      return this;
    }

    /**
     * The replay.
     *
     * @throws io.agentanalytics.api.ConfigurationException naming every property that cannot be
     *     used
     */
    public SessionReplay build() {
      return new SessionReplay(SessionKeys.read(properties), reading);
    }
  }
}
