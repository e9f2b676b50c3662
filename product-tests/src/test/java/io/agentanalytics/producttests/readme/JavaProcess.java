package io.agentanalytics.producttests.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program in a process of its own, in the project's folder, with our class path. */
final class JavaProcess {
  private JavaProcess() {}

  /** What the program printed on both streams; it must end well. */
  static String run(List<Path> classFolders, String mainClass, String... arguments)
      throws IOException, InterruptedException {
    StringBuilder classPath = new StringBuilder();
    classFolders.forEach(folder -> classPath.append(folder).append(File.pathSeparator));
    classPath.append(System.getProperty("java.class.path"));
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", classPath.toString(), mainClass));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(Snippets.PROJECT.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
