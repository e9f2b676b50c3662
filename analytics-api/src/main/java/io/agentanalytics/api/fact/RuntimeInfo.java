package io.agentanalytics.api.fact;

import static java.util.Objects.requireNonNull;

/**
 * The agent software and the machine that it runs on (events.md 2.2).
 *
 * @param codexRsVersion version of the agent software
 * @param runtimeOs OS family, for example {@code linux}
 * @param runtimeOsVersion OS version text, for example {@code 12.0.0}; {@code Unknown} when it
 *     cannot be detected
 * @param runtimeArch CPU architecture, for example {@code x86_64}
 */
public record RuntimeInfo(
    String codexRsVersion, String runtimeOs, String runtimeOsVersion, String runtimeArch) {
  public RuntimeInfo {
    requireNonNull(codexRsVersion, "codexRsVersion");
    requireNonNull(runtimeOs, "runtimeOs");
    requireNonNull(runtimeOsVersion, "runtimeOsVersion");
    requireNonNull(runtimeArch, "runtimeArch");
  }
}
