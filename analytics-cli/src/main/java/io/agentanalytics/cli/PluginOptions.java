package io.agentanalytics.cli;

import io.agentanalytics.api.ConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Where further exporters are found. */
final class PluginOptions {
  /** The launchers name the folder of the distribution's plugins here. */
  private static final String INSTALLED = "analytics.plugins";

  @Option(
      names = "--plugin",
      paramLabel = "JAR|FOLDER",
      description =
          "A jar with further exporters, or a folder with such a jar and its libraries; can be"
              + " given several times. Those in the folder plugins of the distribution are found"
              + " without.")
  private final List<Path> given = new ArrayList<>();

  /** Those that were named, and those that are installed. */
  List<Path> all() {
    List<Path> all = new ArrayList<>(given);
    String folder = System.getProperty(INSTALLED);
    if (folder != null && Files.isDirectory(Path.of(folder))) {
      try (Stream<Path> installed = Files.list(Path.of(folder))) {
        installed
            .filter(path -> Files.isDirectory(path) || path.toString().endsWith(".jar"))
            .filter(path -> given.stream().noneMatch(named -> isSame(named, path)))
            .sorted()
            .forEach(all::add);
      } catch (IOException | UncheckedIOException e) {
        throw new ConfigurationException(
            "plugins: the folder " + folder + " of the distribution cannot be listed");
      }
    }
    return all;
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      return false; // What is not there is told by whoever opens it.
    }
  }
}
