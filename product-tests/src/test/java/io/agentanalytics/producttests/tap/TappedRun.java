package io.agentanalytics.producttests.tap;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.agentanalytics.producttests.ChildJvm;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A run of {@code analytics tap} before an agent that plays a session, and what came of it.
 *
 * @param out lines of standard output
 * @param err standard error
 */
record TappedRun(int exitCode, List<String> out, String err) {
  TappedRun {
    out = List.copyOf(out);
  }

  /** How a run begins. */
  record Setup(
      Path folder,
      String shell,
      List<String> jvm,
      String before,
      int characters,
      List<String> tap) {
    static Setup in(Path folder) {
      return new Setup(folder, "exec \"$@\"", List.of("-XX:-UsePerfData"), "", 0, List.of());
    }

    /** With options of tap. */
    Setup with(String... options) {
      return new Setup(folder, shell, jvm, before, characters, List.of(options));
    }

    /** With options of the JVM. */
    Setup withJvm(String... options) {
      List<String> all = new ArrayList<>(jvm);
      all.addAll(List.of(options));
      return new Setup(folder, shell, all, before, characters, tap);
    }

    /** With what the shell does before. */
    Setup behind(String commands) {
      return new Setup(folder, commands + " && " + shell, jvm, before, characters, tap);
    }

    /** With an agent that says something before its first frame. */
    Setup saying(String text) {
      return new Setup(folder, shell, jvm, text, characters, tap);
    }

    /** With an agent whose command has so much output. */
    Setup printing(int number) {
      return new Setup(folder, shell, jvm, before, number, tap);
    }

    TappedRun play() throws IOException, InterruptedException {
      Path err = Files.createTempFile(folder, "standard", "error");
      Process process = new ProcessBuilder(command()).redirectError(err.toFile()).start();
      try {
        List<String> out = play(process);
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
          throw new AssertionError("tap did not end: " + Files.readString(err));
        }
        return new TappedRun(process.exitValue(), out, Files.readString(err));
      } finally {
        process.destroyForcibly();
      }
    }

    private List<String> command() {
      List<String> command = new ArrayList<>(List.of("bash", "-c", shell, "bash"));
      List<String> arguments = new ArrayList<>(List.of("tap"));
      arguments.addAll(tap);
      arguments.add("--");
      arguments.addAll(
          ChildJvm.withOptions(
                  List.of("-XX:-UsePerfData"),
                  PlayedAgent.class.getName(),
                  before,
                  Integer.toString(characters))
              .command());
      command.addAll(
          ChildJvm.withOptions(jvm, "io.agentanalytics.cli.Main", arguments.toArray(String[]::new))
              .command());
      return command;
    }

    /** Each frame of the client comes when the frame of the server before it has come. */
    private static List<String> play(Process process) throws IOException {
      List<String> out = new ArrayList<>();
      InputStream in = new BufferedInputStream(process.getInputStream());
      try (var client = process.getOutputStream()) {
        for (var frame : PlayedSession.read().frames()) {
          if (frame.fromClient()) {
            client.write((frame.message() + "\n").getBytes(UTF_8));
            client.flush();
          } else {
            out.add(line(in));
          }
        }
      }
      for (String line = line(in); !line.isEmpty(); line = line(in)) {
        out.add(line);
      }
      return out;
    }

    private static String line(InputStream in) throws IOException {
      var line = new ByteArrayOutputStream();
      for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
        line.write(next);
      }
      return line.toString(UTF_8);
    }
  }
}
