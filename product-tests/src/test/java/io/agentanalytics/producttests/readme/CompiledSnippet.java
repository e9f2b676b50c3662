package io.agentanalytics.producttests.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/**
 * A Java snippet as a class. A snippet of statements gets a class and a method around it; its
 * imports stay on top.
 */
final class CompiledSnippet {
  private static final Pattern CLASS = Pattern.compile("(?m)^[a-z ]*\\bclass (\\w+)");

  private final Path folder;
  private final String className;

  private CompiledSnippet(Path folder, String className) {
    this.folder = folder;
    this.className = className;
  }

  static CompiledSnippet of(String code, Path folder) throws IOException {
    Matcher declared = CLASS.matcher(code);
    String className = declared.find() ? declared.group(1) : "Snippet";
    Path source = folder.resolve(className + ".java");
    Files.writeString(source, className.equals("Snippet") ? wrapped(code) : code);
    var errors = new StringWriter();
    var compiler = ToolProvider.getSystemJavaCompiler();
    var task =
        compiler.getTask(
            errors,
            null,
            null,
            List.of("-d", folder.toString(), "-proc:none"),
            null,
            compiler.getStandardFileManager(null, null, null).getJavaFileObjects(source));
    assertThat(task.call()).as(errors.toString()).isTrue();
    return new CompiledSnippet(folder, className);
  }

  private static String wrapped(String code) {
    return lines(code, true)
        + "public class Snippet {\n  public static void main(String[] args) throws Exception {\n"
        + lines(code, false)
        + "  }\n}\n";
  }

  private static String lines(String code, boolean imports) {
    return code.lines()
        .filter(line -> line.startsWith("import ") == imports)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** Calls the main method in a process of its own. */
  String run() throws IOException, InterruptedException {
    return JavaProcess.run(List.of(folder), className);
  }
}
