package io.agentanalytics.core.protocol;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/** The capabilities that name unwanted notifications. */
public record OptOutCapabilities(Optional<List<String>> optOutNotificationMethods) {
  public OptOutCapabilities {
    requireNonNull(optOutNotificationMethods, "optOutNotificationMethods");
    optOutNotificationMethods = optOutNotificationMethods.map(List::copyOf);
  }
}
