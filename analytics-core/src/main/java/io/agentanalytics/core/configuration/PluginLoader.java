package io.agentanalytics.core.configuration;

import io.agentanalytics.api.ConfigurationException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A class loader over the jars of plugins. */
public final class PluginLoader {
  private PluginLoader() {}

  /**
   * The loader; whoever calls closes it.
   *
   * @throws ConfigurationException naming every jar that cannot be read
   */
  public static URLClassLoader of(List<Path> jars, ClassLoader parent) {
    List<String> problems = new ArrayList<>();
    List<URL> urls = new ArrayList<>();
    for (Path jar : jars) {
      if (!Files.isReadable(jar) || Files.isDirectory(jar)) {
        problems.add("plugin " + jar + ": cannot be read, expected a jar");
        continue;
      }
      try {
        urls.add(jar.toUri().toURL());
      } catch (MalformedURLException e) {
        problems.add("plugin " + jar + ": has no address");
      }
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return new URLClassLoader("analytics-plugins", urls.toArray(URL[]::new), parent);
  }

  /** Lets go of the jars. */
  static void close(URLClassLoader loader) {
    try {
      loader.close();
    } catch (IOException e) {
      // The jars were only read: nothing is lost, and nobody can do anything about it.
      return;
    }
  }
}
