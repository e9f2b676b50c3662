package io.agentanalytics.testkit;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Sessions of the real product that ship with the testkit: the frames as they went over the wire,
 * and the events that the product posted for them. A scripted model stood behind each; commands,
 * patches, approvals and interrupts really ran.
 *
 * <p>Safe to use from several threads.
 */
public final class Recordings {
  private static final String INDEX = "recordings/index.txt";
  private static final String MODELS = "recordings/models.json";

  private Recordings() {}

  /** All recordings, ordered by name. */
  public static List<Recording> all() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(open(INDEX), StandardCharsets.UTF_8))) {
      return lines.lines().map(Recording::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The recordings of one release, for example {@code codex-0.131}; none for an unknown one. */
  public static List<Recording> ofRelease(String release) {
    requireNonNull(release, "release");
    return all().stream().filter(recording -> recording.release().equals(release)).toList();
  }

  /**
   * One recording.
   *
   * @param name release and session, for example {@code codex-0.131/plain_turn}
   * @throws IllegalArgumentException if there is none of that name; the message lists all names
   */
  public static Recording named(String name) {
    requireNonNull(name, "name");
    return all().stream()
        .filter(recording -> recording.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no recording is named "
                        + name
                        + ", there are "
                        + all().stream().map(Recording::name).toList()));
  }

  /**
   * What the product's model catalogue said of each model when the sessions were recorded: a file
   * for the property {@code analytics.session.models}. The caller closes the stream.
   */
  public static InputStream models() {
    return open(MODELS);
  }

  static InputStream open(String resource) {
    InputStream stream = Recordings.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new IllegalStateException("missing resource " + resource);
    }
    return stream;
  }

  static boolean exists(String resource) {
    return Recordings.class.getResource(resource) != null;
  }
}
