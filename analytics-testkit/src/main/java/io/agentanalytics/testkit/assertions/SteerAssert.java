package io.agentanalytics.testkit.assertions;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.event.SteerResult;
import io.agentanalytics.api.event.TurnSteerEvent;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.fact.RejectionReason;
import java.util.Optional;

/** Asks a steer: was it taken, and if not, why. */
public final class SteerAssert extends AbstractEventAssert<SteerAssert, TurnSteerEvent> {
  SteerAssert(EventRecord actual, Neighbours neighbours) {
    super(actual, neighbours, TurnSteerEvent.class, SteerAssert.class);
  }

  /** It was taken. */
  public SteerAssert wasAccepted() {
    return ended(SteerResult.ACCEPTED, Optional.empty());
  }

  /** It was not taken, and why. */
  public SteerAssert wasRejectedBecause(RejectionReason reason) {
    return ended(SteerResult.REJECTED, Optional.of(reason));
  }

  private SteerAssert ended(SteerResult result, Optional<RejectionReason> reason) {
    return expectBoth(
        differences("result", result, event().result()),
        differences("rejection_reason", reason, event().rejectionReason()));
  }

  /** The turn that the client expected to be running. */
  public SteerAssert expectedTurn(String turnId) {
    return expect("expected_turn_id", requireNonNull(turnId, "turnId"), event().expectedTurnId());
  }

  /** How many images it had. */
  public SteerAssert hasImages(long count) {
    return expect("num_input_images", count, event().numInputImages());
  }
}
