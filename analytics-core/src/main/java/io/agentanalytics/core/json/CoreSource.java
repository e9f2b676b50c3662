package io.agentanalytics.core.json;

import io.agentanalytics.api.protocol.SessionSource;

/** Writes a session source in core form: it differs from the wire in one tag (facts.md 4.4). */
final class CoreSource extends FormSerializer<SessionSource> {
  private static final long serialVersionUID = 1L;

  CoreSource() {
    super(SessionSource.class, (source, out) -> WireForms.write(source, "subagent", out));
  }
}
