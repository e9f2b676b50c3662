package io.agentanalytics.core.configuration;

import io.agentanalytics.api.ConfigurationException;
import io.agentanalytics.core.file.FileProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Reads a file of properties. */
final class PropertiesFile {
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private PropertiesFile() {}

  /** Editors put a byte order mark before UTF-8. */
  private static void skipMark(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
  }

  private static ConfigurationException unreadable(Path file, String problem) {
    return new ConfigurationException(FileProblem.of(file, problem));
  }

  /**
   * All properties of the file.
   *
   * @throws ConfigurationException if it cannot be read
   */
  static Map<String, String> read(Path file) {
    Properties properties = new Properties();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      skipMark(reader);
      properties.load(reader);
    } catch (CharacterCodingException | IllegalArgumentException e) {
      throw unreadable(file, "is no file of properties in UTF-8");
    } catch (IOException e) {
      throw unreadable(
          file, "cannot be read, expected a file of properties in UTF-8: " + FileProblem.reason(e));
    }
    Map<String, String> values = new TreeMap<>();
    properties
        .stringPropertyNames()
        .forEach(name -> values.put(name, properties.getProperty(name)));
    return values;
  }
}
