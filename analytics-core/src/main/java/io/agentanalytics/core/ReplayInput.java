package io.agentanalytics.core;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.RecordingException;
import io.agentanalytics.core.frame.LineSource;
import io.agentanalytics.core.frame.ReadAhead;
import io.agentanalytics.core.frame.ReadingOptions;
import io.agentanalytics.core.frame.RecordingReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/**
 * Something to replay: a file, the parts of a rotated recording, or a stream. Nothing is opened
 * before it is replayed.
 */
public final class ReplayInput {
  private final String name;
  private final List<Part> parts;

  /** A recording or a part of one. */
  record Part(String name, Opening opening, OptionalLong sizeBytes) {
    LineSource open(ReadingOptions options) {
      RecordingReader reader = opening.open(options);
      boolean large = sizeBytes.isPresent() && sizeBytes.getAsLong() >= options.aheadFromBytes();
      return large ? new ReadAhead(reader) : reader;
    }
  }

  /** Opens a part, or throws {@link RecordingException}. */
  interface Opening {
    RecordingReader open(ReadingOptions options);
  }

  private ReplayInput(List<Part> parts) {
    this(parts.get(0).name(), parts);
  }

  private ReplayInput(String name, List<Part> parts) {
    this.name = name;
    this.parts = List.copyOf(parts);
  }

  /** A file in a folder of recordings that holds something else. */
  static ReplayInput noRecording(Path file) {
    return new ReplayInput(file.toString(), List.of());
  }

  /** A file, packed with gzip or not. */
  public static ReplayInput file(Path file) {
    return new ReplayInput(List.of(part(requireNonNull(file, "file"))));
  }

  /**
   * A stream, packed with gzip or not. It can be replayed once, and is closed then.
   *
   * @param name for messages, {@code -} for standard input
   */
  public static ReplayInput stream(String name, InputStream in) {
    requireNonNull(name, "name");
    requireNonNull(in, "in");
    return new ReplayInput(
        List.of(
            new Part(
                name, options -> RecordingReader.of(name, in, options), OptionalLong.empty())));
  }

  /**
   * A recording that is in memory, not packed; it is read where it is.
   *
   * @param name for messages
   * @param recording not changed while it is replayed
   */
  public static ReplayInput bytes(String name, byte[] recording) {
    requireNonNull(name, "name");
    requireNonNull(recording, "recording");
    return new ReplayInput(
        List.of(
            new Part(
                name,
                options -> RecordingReader.of(name, recording, options),
                OptionalLong.of(recording.length))));
  }

  /**
   * The parts of one rotated recording, in order.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ReplayInput parts(List<Path> files) {
    if (files.isEmpty()) {
      throw new IllegalArgumentException("files: expected 1 or more, got 0");
    }
    return new ReplayInput(files.stream().map(ReplayInput::part).toList());
  }

  /**
   * The recordings in a folder, {@code *.jsonl} and {@code *.jsonl.gz}, ordered by name; parts of
   * one source are joined in the order of their numbers (design section 4). Folders in it are not
   * looked at. A file of such a name whose first lines are none of a recording or a journal is told
   * once, as a problem that is no error, and left out.
   *
   * @throws RecordingException if it cannot be listed, or holds none
   */
  public static List<ReplayInput> inFolder(Path folder) {
    return RecordingFolder.inputs(requireNonNull(folder, "folder"));
  }

  private static Part part(Path file) {
    return new Part(
        file.toString(), options -> RecordingReader.open(file, options), sizeBytes(file));
  }

  private static OptionalLong sizeBytes(Path file) {
    try {
      return Files.isRegularFile(file) ? OptionalLong.of(Files.size(file)) : OptionalLong.empty();
    } catch (IOException e) {
      return OptionalLong.empty(); // Whoever opens it says why.
    }
  }

  /** For people: the file, the first of several parts, or the name that was given to a stream. */
  public String name() {
    return name;
  }

  /** The names of all its parts, in order; none for a file that holds something else. */
  public List<String> partNames() {
    return parts.stream().map(Part::name).toList();
  }

  /**
   * What {@link ReplayListener#progress} adds up to, all parts together; empty when that is not
   * known.
   */
  public OptionalLong sizeBytes() {
    long sum = 0;
    for (Part part : parts) {
      if (part.sizeBytes().isEmpty()) {
        return OptionalLong.empty();
      }
      sum += part.sizeBytes().getAsLong();
    }
    return OptionalLong.of(sum);
  }

  /** In order; none for a file that holds something else. */
  List<Part> parts() {
    return parts;
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
