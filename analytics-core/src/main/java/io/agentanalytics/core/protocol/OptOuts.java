package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/** Which notifications a client does not want (protocol.md 3.1). */
public record OptOuts(Optional<OptOutCapabilities> capabilities) {
  public OptOuts {
    requireNonNull(capabilities, "capabilities");
  }

  /** The methods, none when the client named no capabilities. */
  public List<String> methods() {
    return capabilities.flatMap(OptOutCapabilities::optOutNotificationMethods).orElse(List.of());
  }
}
