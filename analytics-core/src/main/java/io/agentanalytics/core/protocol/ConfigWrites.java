package io.agentanalytics.core.protocol;

import java.util.List;

/** Params of {@code config/batchWrite}. */
public record ConfigWrites(List<ConfigWrite> edits) {
  public ConfigWrites {
    edits = List.copyOf(edits);
  }
}
