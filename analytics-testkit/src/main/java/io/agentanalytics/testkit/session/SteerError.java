package io.agentanalytics.testkit.session;

import io.agentanalytics.testkit.internal.JsonObject;

/** Why a server does not take a steer, with the error that it sends (protocol.md 5.3). */
public enum SteerError {
  /** No turn runs. */
  NO_ACTIVE_TURN {
    @Override
    JsonObject error(String expected, String running) {
      return invalid("no active turn to steer");
    }
  },
  /** Another turn runs than the client expected. */
  EXPECTED_TURN_MISMATCH {
    @Override
    JsonObject error(String expected, String running) {
      return invalid("expected active turn id `" + expected + "` but found `" + running + "`");
    }
  },
  /** The turn is a code review. */
  REVIEW_TURN {
    @Override
    JsonObject error(String expected, String running) {
      return notSteerable("review");
    }
  },
  /** The turn is a compaction. */
  COMPACT_TURN {
    @Override
    JsonObject error(String expected, String running) {
      return notSteerable("compact");
    }
  },
  /** The client said nothing. */
  EMPTY_INPUT {
    @Override
    JsonObject error(String expected, String running) {
      return invalid("input must not be empty");
    }
  },
  /** The client said too much. */
  INPUT_TOO_LARGE {
    @Override
    JsonObject error(String expected, String running) {
      return CallScript.error(-32602, "Input exceeds the maximum length of 1048576 characters.")
          .with(
              "data",
              JsonObject.object()
                  .with("input_error_code", "input_too_large")
                  .with("max_chars", 1_048_576)
                  .with("actual_chars", 1_048_577));
    }
  },
  /** The client did not say which turn it expects; not recorded by the reference. */
  EMPTY_EXPECTED_TURN {
    @Override
    JsonObject error(String expected, String running) {
      return invalid("expectedTurnId must not be empty");
    }
  };

  abstract JsonObject error(String expected, String running);

  private static JsonObject invalid(String message) {
    return CallScript.error(-32600, message);
  }

  private static JsonObject notSteerable(String kind) {
    String message = "cannot steer a " + kind + " turn";
    JsonObject info =
        JsonObject.object()
            .with("activeTurnNotSteerable", JsonObject.object().with("turnKind", kind));
    return invalid(message)
        .with(
            "data",
            JsonObject.object()
                .with("message", message)
                .with("codexErrorInfo", info)
                .with("additionalDetails", null));
  }
}
