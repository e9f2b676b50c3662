package io.agentanalytics.testkit.session;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.fact.ObservedFact;
import io.agentanalytics.api.protocol.RpcTransport;
import io.agentanalytics.core.SessionReplay;
import io.agentanalytics.testkit.internal.JsonReader;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A session of one app-server, written by hand: see the package for how a script reads. It is
 * rendered to frames, to a recording, to facts or to events, as often as one likes and also before
 * its end.
 */
public final class SessionScript {
  private final Wire wire = new Wire();
  private SourceId source = new SourceId("scripted-session");
  private RpcTransport transport = RpcTransport.STDIO;
  private String serverVersion = "0.131.0";
  private String originator = "";

  private SessionScript() {}

  /** An empty session that starts at 2026-01-05T09:00:00Z. */
  public static SessionScript session() {
    return new SessionScript();
  }

  /**
   * When the session starts.
   *
   * @throws IllegalStateException if it has
   */
  public SessionScript startsAt(Instant start) {
    wire.startAt(requireNonNull(start, "start"));
    return this;
  }

  /** The id of the source; {@code scripted-session} unless set. */
  public SessionScript source(String id) {
    source = new SourceId(id);
    return this;
  }

  /** How clients are attached; standard streams unless set. */
  public SessionScript transport(RpcTransport value) {
    transport = requireNonNull(value, "value");
    return this;
  }

  /** The release of the server, for clients that connect from now on; 0.131.0 unless set. */
  public SessionScript serverVersion(String version) {
    serverVersion = requireNonNull(version, "version");
    return this;
  }

  /** A further client connects. */
  public ClientScript client(String name, String version) {
    requireNonNull(name, "name");
    requireNonNull(version, "version");
    if (originator.isEmpty()) {
      // The first client names the process: that is what the real user agent says, too.
      originator = name;
    }
    return new ClientScript(this, wire, name, version);
  }

  /** Time passes before the next thing happens. */
  public SessionScript after(Duration time) {
    wire.pass(requireNonNull(time, "time"));
    return this;
  }

  /**
   * The server tells all clients something that concerns no thread.
   *
   * @param params a JSON object
   */
  public SessionScript notifies(String method, String params) {
    requireNonNull(method, "method");
    wire.settle();
    wire.notify(wire.connections(), method, JsonReader.readObject(params));
    return this;
  }

  /** What the clock of the session shows. */
  public Instant now() {
    wire.settle();
    return Instant.ofEpochMilli(wire.nowMs());
  }

  /** Every frame so far, in order. */
  public List<ScriptedFrame> frames() {
    return wire.frames();
  }

  /** A recording of the session so far, which {@link SessionReplay} reads. */
  public String recording() {
    return rendering().recording();
  }

  /**
   * Writes the recording to a file.
   *
   * @throws java.io.UncheckedIOException if that fails
   */
  public void writeTo(Path file) {
    rendering().writeTo(requireNonNull(file, "file"));
  }

  /** The facts that the frames so far give, at medium confidence, in order. */
  public List<ObservedFact> facts() {
    return rendering().facts(standardReplay());
  }

  /** The facts that the frames so far give in a replay with settings of its own. */
  public List<ObservedFact> facts(SessionReplay replay) {
    return rendering().facts(requireNonNull(replay, "replay"));
  }

  /** The events that the frames so far give. */
  public List<EventRecord> events() {
    return rendering().events(standardReplay());
  }

  /** The events that the frames so far give in a replay with settings of its own. */
  public List<EventRecord> events(SessionReplay replay) {
    return rendering().events(requireNonNull(replay, "replay"));
  }

  /** The product's name for itself and its host (wire-derivation.md 3). */
  String userAgent(String client, String version) {
    return originator
        + "/"
        + serverVersion
        + " (Debian 12.0.0; x86_64) xterm-256color ("
        + client
        + "; "
        + version
        + ")";
  }

  String serverVersion() {
    return serverVersion;
  }

  private Rendering rendering() {
    return new Rendering(source, transport, frames());
  }

  private SessionReplay standardReplay() {
    return SessionReplay.builder().set("analytics.session.transport", transport.word()).build();
  }
}
