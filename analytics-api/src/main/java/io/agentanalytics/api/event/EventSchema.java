package io.agentanalytics.api.event;

import java.io.IOException;
import java.io.InputStream;

/**
 * The JSON Schema of all events as profiles {@code seed} and {@code v0131} spell them, draft
 * 2020-12: its root describes one event, {@code #/$defs/track_events_request} a request body.
 * Members stand in the order in which they are written.
 */
public final class EventSchema {
  /** Name of the resource, for class loaders. */
  public static final String RESOURCE = "META-INF/agentanalytics/events.schema.json";

  private EventSchema() {}

  /**
   * Opens the schema, UTF-8; the caller closes it.
   *
   * @throws IOException if it cannot be read
   */
  public static InputStream open() throws IOException {
    InputStream in = EventSchema.class.getModule().getResourceAsStream(RESOURCE);
    if (in == null) {
      throw new IOException(RESOURCE + ": not in the jar of the API");
    }
    return in;
  }
}
