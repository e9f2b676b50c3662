package io.agentanalytics.producttests.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Compiles sources and packs them, as the builds of strangers do. */
final class PluginJars {
  private final Path work;

  PluginJars(Path work) {
    this.work = work;
  }

  /**
   * A jar.
   *
   * @param sources by the name of the class
   * @param services what it provides, by the name of the service
   * @param classPath folders of classes that it is compiled with, beside those of the tests
   * @return the folder of its classes
   */
  Path pack(Path jar, Map<String, String> sources, Map<String, String> services, Path... classPath)
      throws IOException {
    Path classes = Files.createTempDirectory(work, "classes");
    List<Path> files = new ArrayList<>();
    for (var source : sources.entrySet()) {
      Path file = Files.createTempDirectory(work, "source").resolve(source.getKey() + ".java");
      files.add(Files.writeString(file, source.getValue()));
    }
    compile(classes, files, classPath);
    for (var service : services.entrySet()) {
      Path file = classes.resolve("META-INF/services").resolve(service.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, service.getValue() + "\n", StandardCharsets.UTF_8);
    }
    Files.createDirectories(jar.getParent());
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> content = Files.walk(classes)) {
      for (Path file : content.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
        out.closeEntry();
      }
    }
    return classes;
  }

  private static void compile(Path classes, List<Path> files, Path... classPath) {
    List<String> path = new ArrayList<>();
    for (Path each : classPath) {
      path.add(each.toString());
    }
    path.add(System.getProperty("java.class.path"));
    var errors = new StringWriter();
    var compiler = ToolProvider.getSystemJavaCompiler();
    var options =
        List.of(
            "-proc:none",
            "-d",
            classes.toString(),
            "-cp",
            String.join(System.getProperty("path.separator"), path));
    var sources =
        compiler.getStandardFileManager(null, null, null).getJavaFileObjectsFromPaths(files);
    assertThat(compiler.getTask(errors, null, null, options, null, sources).call())
        .as(errors.toString())
        .isTrue();
  }
}
