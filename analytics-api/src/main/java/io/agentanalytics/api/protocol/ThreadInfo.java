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
 * @param sessionId of newer releases
 * @param originator of the client that started it, of newer releases
 * @param parentThreadId thread whose agent it is, of newer releases
 * @param forkedFromId of newer releases
 */
public record ThreadInfo(
    String id,
    boolean ephemeral,
    long createdAt,
    SessionSource source,
    Optional<Word<ThreadSource>> threadSource,
    Optional<String> sessionId,
    Optional<String> originator,
    Optional<String> parentThreadId,
    Optional<String> forkedFromId) {
  public ThreadInfo {
    requireNonNull(id, "id");
    requireNonNull(source, "source");
    requireNonNull(threadSource, "threadSource");
    requireNonNull(sessionId, "sessionId");
    requireNonNull(originator, "originator");
    requireNonNull(parentThreadId, "parentThreadId");
    requireNonNull(forkedFromId, "forkedFromId");
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
    private final Property<Builder, String> sessionId = properties.optional("sessionId");
    private final Property<Builder, String> originator = properties.optional("originator");
    private final Property<Builder, String> parentThreadId = properties.optional("parentThreadId");
    private final Property<Builder, String> forkedFromId = properties.optional("forkedFromId");

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

    public Builder sessionId(String value) {
      return sessionId.set(value);
    }

    public Builder originator(String value) {
      return originator.set(value);
    }

    public Builder parentThreadId(String value) {
      return parentThreadId.set(value);
    }

    public Builder forkedFromId(String value) {
      return forkedFromId.set(value);
    }

    /**
     * The thread.
     *
     * @throws IllegalStateException naming every required property that is not set
     */
    public ThreadInfo build() {
      properties.check();
      return new ThreadInfo(
          id.get(),
          ephemeral.get(),
          createdAt.get(),
          source.get(),
          threadSource.find(),
          sessionId.find(),
          originator.find(),
          parentThreadId.find(),
          forkedFromId.find());
    }
  }
}
