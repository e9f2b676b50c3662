package io.agentanalytics.core;

import io.agentanalytics.api.RecordingException;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.core.frame.RecordingHeader;
import io.agentanalytics.core.frame.RecordingReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the recordings in a folder and joins the parts of rotated ones (design section 4). */
final class RecordingFolder {
  private static final List<String> ENDINGS = List.of(".jsonl", ".jsonl.gz");

  private RecordingFolder() {}

  private record Numbered(int part, Path file) {}

  /** The parts of one source that have been found, at the place of the first of them. */
  private record Source(Optional<SourceId> id, List<Numbered> parts) {
    boolean isFor(RecordingHeader header) {
      return id.isPresent()
          && id.equals(header.source())
          && parts.stream().noneMatch(known -> known.part() == header.part());
    }

    ReplayInput toInput() {
      return ReplayInput.parts(
          parts.stream()
              .sorted(Comparator.comparingInt(Numbered::part))
              .map(Numbered::file)
              .toList());
    }
  }

  static List<ReplayInput> inputs(Path folder) {
    Map<Path, Source> sources = new LinkedHashMap<>();
    for (Path file : recordings(folder)) {
      Optional<RecordingHeader> header = header(file);
      // A part that is there twice is a copy, which is replayed for itself.
      header
          .flatMap(found -> sources.values().stream().filter(s -> s.isFor(found)).findFirst())
          .ifPresentOrElse(
              source -> source.parts().add(new Numbered(header.get().part(), file)),
              () -> sources.put(file, alone(file, header)));
    }
    return sources.values().stream().map(Source::toInput).toList();
  }

  private static Source alone(Path file, Optional<RecordingHeader> header) {
    List<Numbered> parts = new ArrayList<>();
    parts.add(new Numbered(header.map(RecordingHeader::part).orElse(1), file));
    return new Source(header.flatMap(RecordingHeader::source), parts);
  }

  /** Whoever replays a file that cannot be opened says why. */
  private static Optional<RecordingHeader> header(Path file) {
    try {
      return RecordingReader.headerOf(file);
    } catch (RecordingException e) {
      return Optional.empty();
    }
  }

  private static List<Path> recordings(Path folder) {
    List<Path> recordings;
    try (Stream<Path> files = Files.list(folder)) {
      recordings = files.filter(RecordingFolder::isRecording).sorted().toList();
    } catch (IOException e) {
      throw new RecordingException(folder + ": cannot be listed: " + e.getMessage(), e);
    }
    if (recordings.isEmpty()) {
      throw new RecordingException(
          folder + ": no recordings, expected files named *.jsonl or *.jsonl.gz");
    }
    return recordings;
  }

  private static boolean isRecording(Path file) {
    return Files.isRegularFile(file) && ENDINGS.stream().anyMatch(file.toString()::endsWith);
  }
}
