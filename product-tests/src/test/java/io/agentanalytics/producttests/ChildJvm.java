package io.agentanalytics.producttests;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program in a JVM of its own: this JDK, with our class path. */
public final class ChildJvm {
  private ChildJvm() {}

  /** Runs a class, once it is started. */
  public static ProcessBuilder of(String mainClass, String... arguments) {
    return of(List.of(), List.of(), mainClass, arguments);
  }

  /** The same, with options of the JVM. */
  public static ProcessBuilder withOptions(
      List<String> options, String mainClass, String... arguments) {
    return of(options, List.of(), mainClass, arguments);
  }

  /** The same, with folders of classes that come before ours. */
  public static ProcessBuilder withClasses(
      List<Path> folders, String mainClass, String... arguments) {
    return of(List.of(), folders, mainClass, arguments);
  }

  private static ProcessBuilder of(
      List<String> options, List<Path> folders, String mainClass, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(List.of("-cp", classPath(folders), mainClass));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  private static String classPath(List<Path> folders) {
    List<String> entries = new ArrayList<>();
    folders.forEach(folder -> entries.add(folder.toString()));
    entries.add(System.getProperty("java.class.path"));
    return String.join(File.pathSeparator, entries);
  }
}
