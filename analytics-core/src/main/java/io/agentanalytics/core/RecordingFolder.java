package io.agentanalytics.core;

import io.agentanalytics.api.RecordingException;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.core.file.FileProblem;
import io.agentanalytics.core.frame.Beginning;
import io.agentanalytics.core.frame.RecordingHeader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the recordings in a folder and joins the parts of rotated ones (design section 4). */
final class RecordingFolder {
  private static final List<String> ENDINGS = List.of(".jsonl", ".jsonl.gz");

  private RecordingFolder() {}

  private record Numbered(int part, Path file) {}

  /**
   * The parts of one source that have been found, at the place of the first of them; or a file that
   * holds something else.
   */
  private record Source(boolean isRecording, Optional<SourceId> id, List<Numbered> parts) {
    boolean isFor(RecordingHeader header) {
      return id.isPresent()
          && id.equals(header.source())
          && parts.stream().noneMatch(known -> known.part() == header.part());
    }

    ReplayInput toInput() {
      if (!isRecording) {
        return ReplayInput.noRecording(parts.get(0).file());
      }
      return ReplayInput.parts(
          parts.stream()
              .sorted(Comparator.comparingInt(Numbered::part))
              .map(Numbered::file)
              .toList());
    }
  }

  static List<ReplayInput> inputs(Path folder) {
    List<Source> sources = new ArrayList<>();
    for (Path file : files(folder)) {
      Beginning beginning = beginning(file);
      Optional<RecordingHeader> header = beginning.header();
      // A part that is there twice is a copy, which is replayed for itself.
      header
          .flatMap(found -> sources.stream().filter(source -> source.isFor(found)).findFirst())
          .ifPresentOrElse(
              source -> source.parts().add(new Numbered(header.get().part(), file)),
              () -> sources.add(alone(file, beginning)));
    }
    if (sources.stream().noneMatch(Source::isRecording)) {
      throw new RecordingException(
          FileProblem.of(
              folder, "no recordings, none of the files named *.jsonl or *.jsonl.gz is one"));
    }
    return sources.stream().map(Source::toInput).toList();
  }

  private static Source alone(Path file, Beginning beginning) {
    Optional<RecordingHeader> header = beginning.header();
    List<Numbered> parts = new ArrayList<>();
    parts.add(new Numbered(header.map(RecordingHeader::part).orElse(1), file));
    return new Source(beginning.isRecording(), header.flatMap(RecordingHeader::source), parts);
  }

  /** Whoever replays a file that cannot be opened says why. */
  private static Beginning beginning(Path file) {
    try {
      return Beginning.of(file);
    } catch (RecordingException e) {
      return new Beginning(true, Optional.empty());
    }
  }

  private static List<Path> files(Path folder) {
    List<Path> found;
    try (Stream<Path> files = Files.list(folder)) {
      found = files.filter(RecordingFolder::isNamedLikeOne).sorted().toList();
    } catch (UncheckedIOException e) {
      throw new RecordingException(FileProblem.of(folder, "cannot be listed to its end"), e);
    } catch (IOException e) {
      throw new RecordingException(FileProblem.of(folder, "cannot be listed", e), e);
    }
    if (found.isEmpty()) {
      throw new RecordingException(
          FileProblem.of(folder, "no recordings, expected files named *.jsonl or *.jsonl.gz"));
    }
    return found;
  }

  private static boolean isNamedLikeOne(Path file) {
    return Files.isRegularFile(file) && ENDINGS.stream().anyMatch(file.toString()::endsWith);
  }
}
