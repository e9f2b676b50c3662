package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.internal.Checks;
import io.agentanalytics.api.internal.Properties;
import io.agentanalytics.api.internal.Property;
import java.time.Instant;
import java.util.Optional;

/**
 * The members of a thread that analytics reads (protocol.md 4.2).
 *
 * <p>The constructor changes when components join: build with {@link #builder()}.
 *
 * @param createdAt seconds since the Unix epoch; may be negative on the wire
 */
public record ThreadInfo(
    String id,
    boolean ephemeral,
    long createdAt,
    SessionSource source,
    Optional<Word<ThreadSource>> threadSource) {
  public ThreadInfo {
    requireNonNull(id, "id");
    requireNonNull(source, "source");
    requireNonNull(threadSource, "threadSource");
  }

  /** A builder without any value. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the components of a thread. */
  public static final class Builder {
    private final Properties<Builder> properties = new Properties<>("ThreadInfo", this);
    private final Property<Builder, String> id = properties.required("id");
    private final Property<Builder, Boolean> ephemeral = properties.withDefault("ephemeral", false);
    private final Property<Builder, Long> createdAt = properties.required("createdAt");
    private final Property<Builder, SessionSource> source = properties.required("source");
    private final Property<Builder, Word<ThreadSource>> threadSource =
        properties.optional("threadSource");

    private Builder() {}

    public Builder id(String value) {
      return id.set(value);
    }

    /** False unless set. */
    public Builder ephemeral(boolean value) {
      return ephemeral.set(value);
    }

    /** When the thread was created. Kept in whole seconds, rounded down. */
    public Builder createdAt(Instant value) {
      return createdAt.set(Checks.epochSeconds("createdAt", value));
    }

    public Builder source(SessionSource value) {
      return source.set(value);
    }

    public Builder threadSource(ThreadSource value) {
      return threadSource.set(Word.of(value));
    }

    /**
     * The thread.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public ThreadInfo build() {
      properties.check();
      return new ThreadInfo(
          id.get(), ephemeral.get(), createdAt.get(), source.get(), threadSource.find());
    }
  }
}
