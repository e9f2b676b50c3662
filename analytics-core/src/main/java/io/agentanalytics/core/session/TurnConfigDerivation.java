package io.agentanalytics.core.session;

import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.FactType;
import io.agentanalytics.api.fact.Personality;
import io.agentanalytics.api.fact.ReasoningSummary;
import io.agentanalytics.api.fact.ServiceTier;
import io.agentanalytics.api.fact.TurnResolvedConfig;
import io.agentanalytics.api.protocol.ItemCompletedNotification;
import io.agentanalytics.api.protocol.ItemStartedNotification;
import io.agentanalytics.api.protocol.ThreadItem;
import io.agentanalytics.core.catalog.EventProfile;
import io.agentanalytics.core.catalog.ReleaseTrait;
import io.agentanalytics.core.protocol.SettingsUpdated;
import io.agentanalytics.core.session.SessionThreads.SessionThread;
import io.agentanalytics.core.state.Retention;
import io.agentanalytics.core.state.StateIndex;
import io.agentanalytics.core.state.StateMap;
import io.agentanalytics.core.state.StateStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The settings with which a turn runs, once per turn that a client started: at the end of its user
 * message or at any sign of another item, when the prompt has certainly been accepted
 * (wire-derivation.md 6.2).
 */
final class TurnConfigDerivation implements Derivation {
  private final SessionThreads threads;
  private final RunningTurns running;
  private final SessionDefaults defaults;
  private final List<Derivation> before;
  private final Supplier<EventProfile> release;
  private final StateMap<String, Stage> stages;

  /** Turns that wait for their first item, by thread. */
  private final StateIndex<String, String, Stage> waiting;

  /**
   * @param before have a word when a prompt has been accepted, before the settings are told
   */
  TurnConfigDerivation(
      SessionThreads threads,
      RunningTurns running,
      SessionDefaults defaults,
      List<Derivation> before,
      Supplier<EventProfile> release,
      StateStore state) {
    this.threads = threads;
    this.running = running;
    this.defaults = defaults;
    this.before = List.copyOf(before);
    this.release = release;
    this.stages = state.map("turn_stage", Retention.TURNS, String.class, Stage.class);
    this.waiting =
        stages.index(
            (turnId, stage) ->
                stage instanceof Stage.Accepted accepted
                    ? List.of(accepted.turn().threadId())
                    : List.of());
  }

  /** How far a turn has come. */
  private sealed interface Stage {

    /** Its first item came before the answer to {@code turn/start}. */
    record ItemSeen() implements Stage {}

    /** Accepted, and waits for its first item. */
    record Accepted(AcceptedTurn turn) implements Stage {}

    /** Its fact was built. */
    record Done() implements Stage {}
  }

  @Override
  public void turnAccepted(Moment moment, AcceptedTurn turn, Facts facts) {
    if (stages.get(turn.turnId()) instanceof Stage.ItemSeen) {
      build(moment, turn, facts);
    } else if (!(stages.get(turn.turnId()) instanceof Stage.Done)) {
      stages.put(turn.turnId(), new Stage.Accepted(turn));
    }
  }

  @Override
  public void itemStarted(Moment moment, ItemStartedNotification started, Facts facts) {
    if (!started.item().type().equals("userMessage")) {
      itemSeen(moment, started.threadId(), started.turnId(), started.item(), facts);
    }
  }

  @Override
  public void itemCompleted(Moment moment, ItemCompletedNotification completed, Facts facts) {
    itemSeen(moment, completed.threadId(), completed.turnId(), completed.item(), facts);
  }

  /** They count for the turn that waits for its first item: the server begins them in order. */
  @Override
  public void settingsUpdated(Moment moment, SettingsUpdated updated, Facts facts) {
    if (!release.get().has(ReleaseTrait.SETTINGS_UPDATES)) {
      return;
    }
    Optional<ThreadSettings> changed =
        threads.updated(updated.threadId(), updated.threadSettings());
    Optional<String> turnId = waiting.first(updated.threadId());
    if (changed.isPresent()
        && turnId.isPresent()
        && stages.get(turnId.get()) instanceof Stage.Accepted accepted) {
      stages.put(turnId.get(), new Stage.Accepted(accepted.turn().with(changed)));
    }
  }

  @Override
  public void turnForgotten(String threadId, String turnId, Facts facts) {
    if (stages.remove(turnId) instanceof Stage.Accepted) {
      facts.dropped(FactType.TURN_RESOLVED_CONFIG, "item", threadId, turnId);
    }
  }

  /** Whether the server has answered that a client started the turn. */
  boolean isAccepted(String turnId) {
    Stage stage = stages.get(turnId);
    return stage instanceof Stage.Accepted || stage instanceof Stage.Done;
  }

  private void itemSeen(
      Moment moment, String threadId, String turnId, ThreadItem item, Facts facts) {
    if (CompactionDerivation.isCompaction(item)) {
      return;
    }
    Stage stage = stages.get(turnId);
    if (stage instanceof Stage.Accepted accepted) {
      build(moment, accepted.turn(), facts);
    } else if (stage == null && running.isRunning(threadId, turnId)) {
      Optional<SessionThread> spawned =
          release.get().has(ReleaseTrait.SERVER_TURNS)
              ? threads.find(threadId).filter(SessionThread::isSpawned)
              : Optional.empty();
      if (spawned.isPresent()) {
        build(
            moment,
            new AcceptedTurn(
                turnId, threadId, 0, Mentions.NONE, spawned.get().settings(), TurnWishes.NONE),
            facts);
      } else {
        stages.put(turnId, new Stage.ItemSeen());
      }
    }
  }

  private void build(Moment moment, AcceptedTurn turn, Facts facts) {
    stages.put(turn.turnId(), new Stage.Done());
    before.forEach(each -> each.promptAccepted(moment, turn, facts));
    Optional<SessionThread> thread = threads.find(turn.threadId());
    if (turn.settings().isEmpty() || thread.isEmpty()) {
      return;
    }
    ThreadSettings settings = turn.settings().get();
    Optional<ReasoningSummary> summary =
        settings.summary().or(() -> defaults.models().defaultSummary(settings.model()));
    Optional<ServiceTier> tier =
        turn.wishes()
            .serviceTierForTurn()
            .or(settings::serviceTier)
            .flatMap(name -> defaults.models().reportedTier(settings.model(), name));
    Optional<Personality> personality =
        settings
            .personality()
            .or(
                () ->
                    release.get().has(ReleaseTrait.DEFAULT_PERSONALITY)
                        ? Optional.of(defaults.personality())
                        : Optional.empty());
    facts.add(
        moment,
        confidence(settings),
        new TurnResolvedConfig(
            turn.turnId(),
            turn.threadId(),
            turn.imageCount(),
            Optional.empty(),
            thread.get().ephemeral(),
            thread.get().source(),
            settings.model(),
            settings.modelProvider(),
            settings.sandbox().profile(),
            settings.cwd(),
            settings.effort(),
            summary,
            tier,
            settings.approvalPolicy(),
            settings.approvalsReviewer(),
            settings.sandbox().networkAccess(),
            settings.collaborationMode(),
            personality,
            threads.takeFirstTurn(turn.threadId()),
            turn.wishes().turnTrigger(),
            turn.wishes().workspaceKind(),
            thread.get().multiAgentVersion(),
            defaults.models().defaultEffort(settings.model())));
  }

  /**
   * Defaults and the mapping of tiers are guesses; a turn that needed none of them is as sure as
   * its sandbox.
   */
  private static Confidence confidence(ThreadSettings settings) {
    boolean guessed =
        settings.summary().isEmpty()
            || settings.personality().isEmpty()
            || settings.serviceTier().isPresent();
    return settings.sandbox().confidence().and(guessed ? Confidence.MEDIUM : Confidence.HIGH);
  }
}
