package io.agentanalytics.core.configuration;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import io.agentanalytics.api.ConfigurationException;
import io.agentanalytics.api.exporter.EventExporterProvider;
import io.agentanalytics.core.delivery.Failures;
import io.agentanalytics.core.file.FileProblem;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Opens plugins: jars, and folders of jars. */
public final class PluginLoader {
  private static final String SERVICES =
      "META-INF/services/" + EventExporterProvider.class.getName();

  private static final int MAX_SERVICES_BYTES = 1024 * 1024;
  private static final Splitter COMMENT = Splitter.on('#');

  private PluginLoader() {}

  /**
   * A class loader for each plugin; whoever calls closes them.
   *
   * @throws ConfigurationException naming every file that is no plugin
   */
  public static List<PluginClassLoader> of(List<Path> plugins, ClassLoader host) {
    List<String> problems = new ArrayList<>();
    List<PluginClassLoader> loaders = new ArrayList<>();
    for (Path plugin : plugins) {
      List<URL> urls = new ArrayList<>();
      List<String> providers = new ArrayList<>();
      List<String> unreadable = new ArrayList<>();
      for (Path jar : jars(plugin)) {
        try {
          providers.addAll(providers(jar));
          urls.add(jar.toUri().toURL());
        } catch (MalformedURLException e) {
          unreadable.add("plugin " + jar + ": has no address");
        } catch (IOException | IllegalArgumentException e) {
          unreadable.add("plugin " + jar + ": is no jar that can be read");
        }
      }
      problems.addAll(unreadable);
      if (urls.isEmpty() && unreadable.isEmpty()) {
        problems.add(
            "plugin "
                + FileProblem.of(plugin, "cannot be read, expected a jar or a folder of jars"));
      }
      PluginClassLoader loader =
          new PluginClassLoader(String.valueOf(plugin.getFileName()), urls, host);
      loaders.add(loader);
      if (!urls.isEmpty()) {
        check(plugin, providers, loader).ifPresent(problems::add);
      }
    }
    if (!problems.isEmpty()) {
      close(loaders);
      throw new ConfigurationException(problems);
    }
    return List.copyOf(loaders);
  }

  /** In the order of their names, so that the same folder always gives the same classes. */
  private static List<Path> jars(Path plugin) {
    if (!Files.isDirectory(plugin)) {
      return Files.isRegularFile(plugin) && Files.isReadable(plugin) ? List.of(plugin) : List.of();
    }
    try (Stream<Path> files = Files.list(plugin)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .filter(file -> Files.isReadable(file) && !Files.isDirectory(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The classes that a jar names as providers. */
  private static List<String> providers(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile(), false)) {
      ZipEntry services = file.getEntry(SERVICES);
      if (services == null) {
        return List.of();
      }
      try (InputStream in = file.getInputStream(services)) {
        return new String(in.readNBytes(MAX_SERVICES_BYTES), UTF_8)
            .lines()
            .map(line -> COMMENT.split(line).iterator().next().strip())
            .filter(name -> !name.isEmpty())
            .toList();
      }
    }
  }

  /** Jars of which nothing can be used are no plugin. */
  private static Optional<String> check(Path plugin, List<String> names, ClassLoader loader) {
    if (names.isEmpty()) {
      return Optional.of(
          "plugin " + plugin + ": has no provider of exporters, expected " + SERVICES);
    }
    List<String> wrong = new ArrayList<>();
    for (String name : names) {
      Optional<String> reason = whatIsWrongWith(name, loader);
      if (reason.isEmpty()) {
        return Optional.empty();
      }
      wrong.add(name + " " + reason.get());
    }
    return Optional.of("plugin " + plugin + ": " + String.join(", ", wrong));
  }

  private static Optional<String> whatIsWrongWith(String name, ClassLoader loader) {
    try {
      Class<?> type = Class.forName(name, false, loader);
      if (!EventExporterProvider.class.isAssignableFrom(type)) {
        return Optional.of("is no " + EventExporterProvider.class.getSimpleName());
      }
      boolean open =
          Modifier.isPublic(type.getModifiers())
              && !Modifier.isAbstract(type.getModifiers())
              && Arrays.stream(type.getConstructors())
                  .anyMatch(constructor -> constructor.getParameterCount() == 0);
      return open ? Optional.empty() : Optional.of("has no public constructor without parameters");
    } catch (ClassNotFoundException e) {
      return Optional.of("is missing");
    } catch (LinkageError e) {
      return Optional.of("cannot be loaded: " + Failures.words(e));
    }
  }

  /** Lets go of the jars. */
  static void close(List<PluginClassLoader> loaders) {
    for (PluginClassLoader loader : loaders) {
      try {
        loader.close();
      } catch (IOException e) {
        // The jars were only read: nothing is lost, and nobody can do anything about it.
      }
    }
  }
}
