package io.agentanalytics.core.repository;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads small files as texts of one character for each byte. */
final class SmallFiles {
  /** No file of git that matters here comes near it. */
  static final int MAX_BYTES = 1024 * 1024;

  private SmallFiles() {}

  /**
   * The text of a file; empty when it cannot be read or is larger than {@link #MAX_BYTES}. Only
   * regular files are opened: a pipe would keep us waiting.
   */
  static Optional<String> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_BYTES + 1);
      return bytes.length > MAX_BYTES
          ? Optional.empty()
          : Optional.of(new String(bytes, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The text of a file that may be missing, which is then the empty text. */
  static Optional<String> readIfThere(Path file) {
    return Files.exists(file) ? read(file) : Optional.of("");
  }
}
