package io.agentanalytics.exporters.codex;

import io.agentanalytics.api.exporter.Secret;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A token in a file that somebody else keeps fresh: read once, and again when it is refused. */
final class TokenFile implements TokenSource {
  private final Path path;

  /** Touched by the exporter's own thread only. */
  private @Nullable Secret last;

  TokenFile(Path path) {
    this.path = path;
  }

  @Override
  public Optional<Secret> token() throws IOException {
    Secret known = last;
    return Optional.of(known == null ? read() : known);
  }

  @Override
  public Optional<Secret> refresh(Secret refused) throws IOException {
    return Optional.of(read());
  }

  private Secret read() throws IOException {
    String text = Files.readString(path).strip();
    if (text.isEmpty()) {
      throw new EOFException("the token file is empty");
    }
    Secret token = Secret.of(text);
    last = token;
    return token;
  }
}
