package io.agentanalytics.cli;

import io.agentanalytics.api.RecordingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files behind what a user names. */
final class Inputs {
  /** Names standard input. */
  static final String STANDARD_INPUT = "-";

  private static final List<String> ENDINGS = List.of(".jsonl", ".jsonl.gz");

  private Inputs() {}

  /**
   * Files as they are, folders as the recordings in them, ordered by name.
   *
   * @throws RecordingException naming what is not there
   */
  static List<String> expand(List<String> names) {
    List<String> inputs = new ArrayList<>();
    for (String name : names) {
      Path path = Path.of(name);
      if (name.equals(STANDARD_INPUT) || !Files.isDirectory(path)) {
        inputs.add(name);
      } else {
        inputs.addAll(recordingsIn(path));
      }
    }
    return inputs;
  }

  private static List<String> recordingsIn(Path folder) {
    List<String> recordings;
    try (Stream<Path> files = Files.list(folder)) {
      recordings = files.map(Path::toString).filter(Inputs::isRecording).sorted().toList();
    } catch (IOException e) {
      throw new RecordingException(folder + ": cannot be listed: " + e.getMessage(), e);
    }
    if (recordings.isEmpty()) {
      throw new RecordingException(
          folder + ": no recordings, expected files named *.jsonl or *.jsonl.gz");
    }
    return recordings;
  }

  private static boolean isRecording(String name) {
    return ENDINGS.stream().anyMatch(name::endsWith);
  }
}
