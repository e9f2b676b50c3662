package io.agentanalytics.core.session;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.api.fact.Personality;
import io.agentanalytics.api.protocol.RpcTransport;
import java.util.Optional;

/**
 * What never crosses the wire (design section 6). Configuration keys are {@code
 * analytics.session.*}.
 *
 * @param personality of turns when no client ever set one
 * @param models what the model catalogue says
 * @param transport how clients are attached to the watched app-server
 * @param originator overrides the originator that the user agent names; empty uses the latter
 */
public record SessionDefaults(
    Personality personality,
    ModelCatalog models,
    RpcTransport transport,
    Optional<String> originator) {
  /** Personality pragmatic, no catalogue, standard streams, originator of the user agent. */
  public static final SessionDefaults STANDARD =
      new SessionDefaults(
          Personality.PRAGMATIC, ModelCatalog.UNKNOWN, RpcTransport.STDIO, Optional.empty());

  public SessionDefaults {
    requireNonNull(personality, "personality");
    requireNonNull(models, "models");
    requireNonNull(transport, "transport");
    requireNonNull(originator, "originator");
  }

  /** The same defaults with another catalogue. */
  public SessionDefaults withModels(ModelCatalog other) {
    return new SessionDefaults(personality, other, transport, originator);
  }

  /** The same defaults with another transport. */
  public SessionDefaults withTransport(RpcTransport other) {
    return new SessionDefaults(personality, models, other, originator);
  }

  /** The same defaults with another personality. */
  public SessionDefaults withPersonality(Personality other) {
    return new SessionDefaults(other, models, transport, originator);
  }

  /** The same defaults with an originator of its own. */
  public SessionDefaults withOriginator(String other) {
    return new SessionDefaults(personality, models, transport, Optional.of(other));
  }
}
