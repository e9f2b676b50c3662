package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A finished hook run.
 *
 * @param eventName camelCase
 * @param source camelCase; absent means unknown
 */
public record HookRunResult(
    String eventName,
    Optional<String> source,
    String status,
    Optional<String> handlerType,
    Optional<String> executionMode) {
  public HookRunResult {
    requireNonNull(eventName, "eventName");
    requireNonNull(source, "source");
    requireNonNull(status, "status");
    requireNonNull(handlerType, "handlerType");
    requireNonNull(executionMode, "executionMode");
  }
}
