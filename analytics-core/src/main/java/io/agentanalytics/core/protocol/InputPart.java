package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A part of the input of a turn. It is looked at for what it mentions, and never kept.
 *
 * @param text of a {@code text}
 * @param path of a {@code skill} or a {@code mention}
 */
public record InputPart(String type, Optional<String> text, Optional<String> path) {
  public InputPart {
    requireNonNull(type, "type");
    requireNonNull(text, "text");
    requireNonNull(path, "path");
  }
}
