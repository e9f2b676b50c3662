package io.agentanalytics.api.event;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * An image that was made ready for the model. Sizes are in pixels.
 *
 * @param messageRole of the message that had it
 * @param itemId of the item that had it
 */
public record ImagePreparation(
    Optional<String> messageRole,
    Optional<String> itemId,
    Optional<String> effectiveDetail,
    OptionalLong sourceWidth,
    OptionalLong sourceHeight,
    OptionalLong preparedWidth,
    OptionalLong preparedHeight) {
  public ImagePreparation {
    requireNonNull(messageRole, "messageRole");
    requireNonNull(itemId, "itemId");
    requireNonNull(effectiveDetail, "effectiveDetail");
    requireNonNull(sourceWidth, "sourceWidth");
    requireNonNull(sourceHeight, "sourceHeight");
    requireNonNull(preparedWidth, "preparedWidth");
    requireNonNull(preparedHeight, "preparedHeight");
  }
}
