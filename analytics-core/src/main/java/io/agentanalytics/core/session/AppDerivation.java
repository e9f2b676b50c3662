package io.agentanalytics.core.session;

import io.agentanalytics.api.fact.AppInvocation;
import io.agentanalytics.api.fact.AppMentioned;
import io.agentanalytics.api.fact.AppUsed;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.InvocationType;
import io.agentanalytics.api.fact.TrackingContext;
import io.agentanalytics.api.protocol.ItemCompletedNotification;
import io.agentanalytics.api.protocol.McpToolCallItem;
import io.agentanalytics.core.protocol.AppsListing;
import io.agentanalytics.core.state.Retention;
import io.agentanalytics.core.state.StateSets;
import io.agentanalytics.core.state.StateStore;
import java.util.Optional;

/**
 * Apps that a turn's input mentions, and apps whose tools seem to have been called
 * (wire-derivation.md 12).
 */
final class AppDerivation implements Derivation {
  /** All apps are behind one server of tools. */
  private static final String SERVER = "codex_apps";

  private final AppCatalog apps;
  private final TurnModels models;

  /** Of running turns: connectors that were mentioned. */
  private final StateSets<String, String> mentioned;

  /** Of running turns: connectors that were reported as used. */
  private final StateSets<String, Used> used;

  AppDerivation(AppCatalog apps, TurnModels models, StateStore state) {
    this.apps = apps;
    this.models = models;
    this.mentioned = state.sets("mentioned_app", Retention.PENDING, String.class, String.class);
    this.used = state.sets("used_app", Retention.PENDING, String.class, Used.class);
  }

  /**
   * A use.
   *
   * @param connector empty when it is not known
   */
  private record Used(Optional<String> connector) {}

  @Override
  public void appsListed(Moment moment, AppsListing listing, Facts facts) {
    apps.listed(listing);
  }

  @Override
  public void promptAccepted(Moment moment, AcceptedTurn turn, Facts facts) {
    if (turn.mentions().connectorIds().isEmpty()) {
      return;
    }
    turn.mentions().connectorIds().forEach(id -> mentioned.add(turn.turnId(), id));
    facts.add(
        moment,
        Confidence.MEDIUM,
        new AppMentioned(
            turn.tracking(),
            turn.mentions().connectorIds().stream()
                .map(id -> app(Optional.of(id), InvocationType.EXPLICIT))
                .toList()));
  }

  /** The server reports a use behind the call. */
  @Override
  public void itemReported(Moment moment, ItemCompletedNotification completed, Facts facts) {
    if (!(completed.item() instanceof McpToolCallItem call) || !call.server().equals(SERVER)) {
      return;
    }
    String turnId = completed.turnId();
    Optional<String> connector = apps.connectorOfTool(call.tool());
    if (used.add(turnId, new Used(connector))) {
      InvocationType type =
          connector.filter(id -> mentioned.contains(turnId, id)).isPresent()
              ? InvocationType.EXPLICIT
              : InvocationType.IMPLICIT;
      facts.add(
          moment,
          Confidence.LOW,
          new AppUsed(
              new TrackingContext(
                  models.of(completed.threadId(), turnId), completed.threadId(), turnId),
              app(connector, type)));
    }
  }

  @Override
  public void turnForgotten(String threadId, String turnId, Facts facts) {
    mentioned.removeAll(turnId);
    used.removeAll(turnId);
  }

  private AppInvocation app(Optional<String> connectorId, InvocationType type) {
    return new AppInvocation(connectorId, connectorId.flatMap(apps::name), Optional.of(type));
  }
}
