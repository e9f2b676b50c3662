package io.agentanalytics.core.configuration;

import io.agentanalytics.api.ConfigurationException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Reads a file of properties. */
final class PropertiesFile {
  private PropertiesFile() {}

  /**
   * All properties of the file.
   *
   * @throws ConfigurationException if it cannot be read
   */
  static Map<String, String> read(Path file) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      throw new ConfigurationException(
          file + ": cannot be read, expected a file of properties in UTF-8");
    }
    Map<String, String> values = new TreeMap<>();
    properties
        .stringPropertyNames()
        .forEach(name -> values.put(name, properties.getProperty(name)));
    return values;
  }
}
