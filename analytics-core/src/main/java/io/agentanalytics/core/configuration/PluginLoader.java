package io.agentanalytics.core.configuration;

import io.agentanalytics.api.ConfigurationException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Opens plugins: jars, and folders of jars. */
public final class PluginLoader {
  private PluginLoader() {}

  /**
   * A class loader for each plugin; whoever calls closes them.
   *
   * @throws ConfigurationException naming every plugin that cannot be read
   */
  public static List<PluginClassLoader> of(List<Path> plugins, ClassLoader host) {
    List<String> problems = new ArrayList<>();
    List<PluginClassLoader> loaders = new ArrayList<>();
    for (Path plugin : plugins) {
      List<URL> urls = new ArrayList<>();
      for (Path jar : jars(plugin)) {
        try {
          urls.add(jar.toUri().toURL());
        } catch (MalformedURLException e) {
          problems.add("plugin " + jar + ": has no address");
        }
      }
      if (urls.isEmpty()) {
        problems.add("plugin " + plugin + ": cannot be read, expected a jar or a folder of jars");
      }
      loaders.add(new PluginClassLoader(String.valueOf(plugin.getFileName()), urls, host));
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
      return Files.isReadable(plugin) ? List.of(plugin) : List.of();
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
