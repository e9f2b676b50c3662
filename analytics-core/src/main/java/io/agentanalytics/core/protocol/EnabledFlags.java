package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a written value of any form says about being enabled (wire-derivation.md 13).
 *
 * @param flag the value itself, when it is a boolean
 * @param enabled its member {@code enabled}, when that is one
 * @param members the members {@code enabled} of its members, in order
 */
public record EnabledFlags(
    Optional<Boolean> flag, Optional<Boolean> enabled, Map<String, Boolean> members) {
  public EnabledFlags {
    requireNonNull(flag, "flag");
    requireNonNull(enabled, "enabled");
    members = ImmutableMap.copyOf(members);
  }
}
