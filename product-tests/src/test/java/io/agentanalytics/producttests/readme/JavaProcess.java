package io.agentanalytics.producttests.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.producttests.ChildJvm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A program in a process of its own, in the project's folder, with our class path. */
final class JavaProcess {
  private JavaProcess() {}

  /** What the program printed on both streams; it must end well. */
  static String run(List<Path> classFolders, String mainClass, String... arguments)
      throws IOException, InterruptedException {
    Process process =
        ChildJvm.withClasses(classFolders, mainClass, arguments)
            .directory(Snippets.PROJECT.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
