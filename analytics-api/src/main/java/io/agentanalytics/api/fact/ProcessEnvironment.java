package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * What reduction has to know of the machine of the watched process (facts.md 2).
 *
 * @param tmpdir value of {@code TMPDIR}; empty when unset
 * @param slashTmpIsDirectory whether {@code /tmp} is a directory
 * @param home home directory; empty when unknown
 */
public record ProcessEnvironment(
    Optional<String> tmpdir, boolean slashTmpIsDirectory, Optional<String> home) {
  /** {@code TMPDIR} unset, {@code /tmp} there, home unknown. */
  public static final ProcessEnvironment STANDARD =
      new ProcessEnvironment(Optional.empty(), true, Optional.empty());

  public ProcessEnvironment {
    requireNonNull(tmpdir, "tmpdir");
    requireNonNull(home, "home");
  }
}
