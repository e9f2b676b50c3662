package io.agentanalytics.api.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * The id of a JSON-RPC request: a JSON integer of 64 bits or a JSON string. {@code 7} and {@code
 * "7"} differ, although they have the same {@link #text()} (protocol.md 1.1). Integers sort before
 * strings.
 */
public sealed interface RequestId extends Comparable<RequestId> {

  /** An integer id. */
  static RequestId of(long number) {
    return new IntegerId(number);
  }

  /** A string id; may be empty. */
  static RequestId of(String text) {
    return new TextId(text);
  }

  /** Decimal digits of an integer, or the string as it is. */
  String text();

  @Override
  default int compareTo(RequestId other) {
    if (this instanceof IntegerId mine && other instanceof IntegerId theirs) {
      return Long.compare(mine.number(), theirs.number());
    }
    return Comparator.comparing((RequestId id) -> id instanceof TextId)
        .thenComparing(RequestId::text)
        .compare(this, other);
  }

  /** A JSON integer. */
  record IntegerId(long number) implements RequestId {
    @Override
    public String text() {
      return Long.toString(number);
    }
  }

  /** A JSON string. */
  record TextId(String text) implements RequestId {
    public TextId {
      requireNonNull(text, "text");
    }
  }
}
