package io.agentanalytics.core.session;

import io.agentanalytics.core.protocol.ClientMetadata;
import io.agentanalytics.core.protocol.TurnOverrides;
import java.util.Optional;

/**
 * What a {@code turn/start} says of its own turn, and of none behind it.
 *
 * @param turnTrigger what made the client start it
 * @param workspaceKind as the client calls it
 * @param serviceTierForTurn as on the wire
 */
record TurnWishes(
    Optional<String> turnTrigger,
    Optional<String> workspaceKind,
    Optional<String> serviceTierForTurn) {
  static final TurnWishes NONE =
      new TurnWishes(Optional.empty(), Optional.empty(), Optional.empty());

  /** A patch of the client's metadata wins over the metadata. */
  static TurnWishes of(TurnOverrides request) {
    return new TurnWishes(
        request.turnTrigger(),
        request
            .responsesapiClientMetadataPatch()
            .flatMap(ClientMetadata::workspaceKind)
            .or(() -> request.responsesapiClientMetadata().flatMap(ClientMetadata::workspaceKind)),
        request.serviceTierForTurn());
  }
}
