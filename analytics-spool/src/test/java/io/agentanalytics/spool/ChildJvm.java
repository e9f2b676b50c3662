package io.agentanalytics.spool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program in a JVM of its own, with our class path, that begins fast: it will not last long. */
final class ChildJvm {
  private ChildJvm() {}

  /**
   * Starts it.
   *
   * @param errors file for what it says on standard error
   */
  static Process start(Path errors, Class<?> main, String... arguments) throws IOException {
    return start(errors, List.of(), main, arguments);
  }

  /**
   * Starts it.
   *
   * @param errors file for what it says on standard error
   * @param options of its virtual machine
   */
  static Process start(Path errors, List<String> options, Class<?> main, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(errors.toFile()).start();
  }
}
