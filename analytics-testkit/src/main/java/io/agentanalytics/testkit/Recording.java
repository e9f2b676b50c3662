package io.agentanalytics.testkit;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * One recorded session of the real product.
 *
 * @param name release and session, for example {@code codex-0.131/plain_turn}
 */
public record Recording(String name) {
  /** The only session over sockets; all others used standard streams. */
  private static final String OVER_WEBSOCKET = "websocket_two_clients";

  public Recording {
    requireNonNull(name, "name");
  }

  /** The release that was recorded, for example {@code codex-0.131}. */
  public String release() {
    return name.substring(0, name.indexOf('/'));
  }

  /** The session without the release, for example {@code plain_turn}. */
  public String session() {
    return name.substring(name.indexOf('/') + 1);
  }

  /** How clients were attached, as a value of {@code analytics.session.transport}. */
  public String transport() {
    return session().equals(OVER_WEBSOCKET) ? "websocket" : "stdio";
  }

  /**
   * Every frame on the transport, both directions, one JSON object a line; the caller closes it.
   */
  public InputStream frames() {
    return open("frames.jsonl");
  }

  /** Every event that the product posted for this session: JSON objects, in order, as posted. */
  public List<String> events() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(open("events.jsonl"), StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * How the product grouped the events in requests, as JSON: {@code batches} lists the numbers of
   * the events in each body, {@code requests} its path and headers. Empty for releases of which it
   * was not recorded.
   */
  public Optional<String> batches() {
    if (!Recordings.exists(resource("batches.json"))) {
      return Optional.empty();
    }
    try (InputStream in = open("batches.json")) {
      return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Long files are packed in the jar; nobody has to know. */
  private InputStream open(String file) {
    String packed = resource(file + ".gz");
    if (!Recordings.exists(packed)) {
      return Recordings.open(resource(file));
    }
    try {
      return new GZIPInputStream(Recordings.open(packed));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String resource(String file) {
    return "recordings/" + name + "/" + file;
  }

  @Override
  public String toString() {
    return name;
  }
}
