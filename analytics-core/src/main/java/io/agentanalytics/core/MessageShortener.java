package io.agentanalytics.core;

import io.agentanalytics.core.json.JsonShortener;
import io.agentanalytics.core.json.NeededMembers;
import java.util.Arrays;
import java.util.Optional;

/**
 * Shortens a JSON-RPC message while it streams by, in memory that does not depend on its length:
 * what is kept gives the same events. Texts that no event needs, such as outputs and images, are
 * passed over.
 *
 * <p>Not thread-safe.
 */
public final class MessageShortener {
  private final JsonShortener shortener;

  /**
   * A shortener of one message.
   *
   * @param maxBytes how much of it may be kept, as {@link SessionReplay#maxLineBytes()} says
   */
  public MessageShortener(int maxBytes) {
    shortener = new JsonShortener(NeededMembers.ofMessage(), maxBytes);
  }

  /** Takes the next bytes of the message, from {@code from} to before {@code to}. */
  public void take(byte[] bytes, int from, int to) {
    shortener.take(bytes, from, to);
  }

  /** The message as far as it is needed; empty if that is more than may be kept, or no JSON. */
  public Optional<byte[]> message() {
    return shortener.hasObject()
        ? Optional.of(Arrays.copyOf(shortener.bytes(), shortener.size()))
        : Optional.empty();
  }
}
