package io.agentanalytics.cli;

import io.agentanalytics.core.file.OutputFile;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import picocli.CommandLine.Option;

/** How files of events are written. */
final class OutputOptions {
  @Option(
      names = "--events-mode",
      paramLabel = "MODE",
      converter = ModeConverter.class,
      description = "Who may read and write the file of events, as for chmod; 0600 unless given.")
  private Set<PosixFilePermission> mode = OutputFile.PRIVATE;

  @Option(
      names = "--follow-links",
      description =
          "Writes the file of events through a symbolic link; refused unless given, since whoever"
              + " can make links in the folder chooses what is overwritten.")
  private boolean followsLinks;

  /** A writer of events to a file. */
  EventWriter writer(Path file) {
    return EventWriter.to(new OutputFile(file, mode, followsLinks));
  }
}
