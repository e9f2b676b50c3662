package io.agentanalytics.testkit.session;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.ApprovalPolicy;
import io.agentanalytics.api.fact.ApprovalsReviewer;
import io.agentanalytics.api.fact.Personality;
import io.agentanalytics.testkit.internal.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * What a client can want of a thread as well as of a turn (protocol.md 4.1, 5.1).
 *
 * @param <S> what has the wishes, so that they can be chained
 */
public abstract class Wishes<S extends Wishes<S>> extends Phrase {
  Wishes(Wire wire) {
    super(wire);
  }

  abstract S self();

  /** Takes a member of the request that opens this. */
  abstract void wish(String name, @Nullable Object value);

  /** The model. */
  public S model(String value) {
    return take("model", requireNonNull(value, "value"));
  }

  /** The working directory, absolute. */
  public S cwd(String value) {
    return take("cwd", requireNonNull(value, "value"));
  }

  /** The service tier, for example {@code flex}. */
  public S serviceTier(String value) {
    return take("serviceTier", requireNonNull(value, "value"));
  }

  /** When the agent has to ask. */
  public S approvalPolicy(ApprovalPolicy value) {
    return take("approvalPolicy", WireForms.approvalPolicy(value));
  }

  /** Who answers what the agent asks. */
  public S approvalsReviewer(ApprovalsReviewer value) {
    return take("approvalsReviewer", requireNonNull(value, "value"));
  }

  /** How the agent talks. */
  public S personality(Personality value) {
    return take("personality", requireNonNull(value, "value"));
  }

  /**
   * Any member of the request.
   *
   * @param value JSON text
   * @throws IllegalArgumentException if it is no JSON
   */
  public S with(String name, String value) {
    return take(requireNonNull(name, "name"), JsonReader.read(value));
  }

  final S take(String name, @Nullable Object value) {
    describe();
    wish(name, value);
    return self();
  }
}
