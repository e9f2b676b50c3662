package io.agentanalytics.core.session;

import io.agentanalytics.api.fact.ApprovalsReviewer;
import io.agentanalytics.api.fact.CollaborationMode;
import io.agentanalytics.api.protocol.ReasoningEffort;
import io.agentanalytics.api.protocol.SessionSource;
import io.agentanalytics.api.protocol.ThreadInfo;
import io.agentanalytics.api.protocol.ThreadMethod;
import io.agentanalytics.api.protocol.WireWord;
import io.agentanalytics.api.protocol.Word;
import io.agentanalytics.core.protocol.ConfigOverrides;
import io.agentanalytics.core.protocol.ModeOverride;
import io.agentanalytics.core.protocol.ModeSettings;
import io.agentanalytics.core.protocol.ThreadOverrides;
import io.agentanalytics.core.protocol.ThreadSettingsResult;
import io.agentanalytics.core.protocol.TurnOverrides;
import io.agentanalytics.core.protocol.UpdatedSettings;
import io.agentanalytics.core.state.Retention;
import io.agentanalytics.core.state.StateMap;
import io.agentanalytics.core.state.StateStore;
import java.util.Optional;

/** The threads that the watcher knows, with their sticky settings (wire-derivation.md 6.1). */
final class SessionThreads {
  private final StateMap<String, SessionThread> threads;

  SessionThreads(StateStore state) {
    this.threads =
        state.map("session_thread", Retention.THREADS, String.class, SessionThread.class);
  }

  /**
   * A thread.
   *
   * @param settings empty for a spawned thread: nobody told them
   * @param firstTurn whether the next turn with a configuration is the first of the thread
   * @param parent the thread that spawned this one
   * @param connection on which its newest turn was started
   * @param multiAgentVersion of the tools for agents that it was created with
   */
  record SessionThread(
      Optional<ThreadSettings> settings,
      boolean ephemeral,
      SessionSource source,
      boolean firstTurn,
      Optional<String> parent,
      Optional<Long> connection,
      Optional<String> multiAgentVersion) {

    /** Whether an agent started it, and no client has opened it. */
    boolean isSpawned() {
      return parent.isPresent() && connection.isEmpty();
    }

    SessionThread withSettings(ThreadSettings changed) {
      return new SessionThread(
          Optional.of(changed),
          ephemeral,
          source,
          firstTurn,
          parent,
          connection,
          multiAgentVersion);
    }

    SessionThread withFirstTurnTaken() {
      return new SessionThread(
          settings, ephemeral, source, false, parent, connection, multiAgentVersion);
    }

    SessionThread startedFrom(long newConnection) {
      return new SessionThread(
          settings,
          ephemeral,
          source,
          firstTurn,
          parent,
          Optional.of(newConnection),
          multiAgentVersion);
    }
  }

  Optional<SessionThread> find(String threadId) {
    return threads.find(threadId);
  }

  boolean isKnown(String threadId) {
    return threads.contains(threadId);
  }

  Optional<ThreadSettings> settings(String threadId) {
    return find(threadId).flatMap(SessionThread::settings);
  }

  /**
   * A thread was started, resumed or forked on a connection.
   *
   * @param result its settings; empty when they cannot be read, so that its turns have no
   *     configuration
   */
  void opened(
      ThreadMethod method,
      ThreadInfo thread,
      long connection,
      ThreadOverrides overrides,
      Optional<ThreadSettingsResult> result,
      Optional<String> multiAgentVersion) {
    Optional<SessionThread> known = find(thread.id());
    Optional<ThreadSettings> old = known.flatMap(SessionThread::settings);
    boolean history = result.filter(read -> read.thread().hasUserMessages()).isPresent();
    boolean firstTurn =
        known.map(SessionThread::firstTurn).orElse(method == ThreadMethod.START || !history);
    threads.put(
        thread.id(),
        new SessionThread(
            result.flatMap(read -> settings(overrides, read, old)),
            thread.ephemeral(),
            thread.source(),
            firstTurn,
            known.flatMap(SessionThread::parent),
            Optional.of(connection),
            known.flatMap(SessionThread::multiAgentVersion).or(() -> multiAgentVersion)));
  }

  private static Optional<ThreadSettings> settings(
      ThreadOverrides overrides, ThreadSettingsResult result, Optional<ThreadSettings> old) {
    Optional<Sandbox> sandbox =
        result.permissionProfile().map(Sandbox::of).or(() -> Sandbox.of(result.sandbox()));
    Optional<ApprovalsReviewer> reviewer = reviewer(result.approvalsReviewer());
    if (sandbox.isEmpty() || reviewer.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ThreadSettings(
            result.model(),
            result.modelProvider(),
            result.serviceTier(),
            result.cwd(),
            result.approvalPolicy(),
            reviewer.get(),
            sandbox.get(),
            known(result.reasoningEffort()),
            known(overrides.config().flatMap(ConfigOverrides::modelReasoningSummary))
                .or(() -> old.flatMap(ThreadSettings::summary)),
            known(overrides.personality()).or(() -> old.flatMap(ThreadSettings::personality)),
            old.map(ThreadSettings::collaborationMode).orElse(CollaborationMode.DEFAULT)));
  }

  /**
   * A turn was accepted: its overrides stay for later turns. Gives the settings of the turn, empty
   * for an unknown thread.
   */
  Optional<ThreadSettings> turnAccepted(String threadId, long connection, TurnOverrides overrides) {
    SessionThread thread = threads.get(threadId);
    if (thread == null) {
      return Optional.empty();
    }
    Optional<ThreadSettings> changed = thread.settings().map(old -> apply(overrides, old));
    SessionThread moved = thread.startedFrom(connection);
    threads.put(threadId, changed.map(moved::withSettings).orElse(moved));
    return changed;
  }

  private static ThreadSettings apply(TurnOverrides change, ThreadSettings old) {
    Optional<ModeSettings> modeSettings =
        change.collaborationMode().flatMap(ModeOverride::settings);
    Optional<ReasoningEffort> effort = known(change.effort()).or(old::effort);
    return new ThreadSettings(
        modeSettings.flatMap(ModeSettings::model).or(change::model).orElse(old.model()),
        old.modelProvider(),
        change.serviceTier().applyTo(old.serviceTier()),
        change.cwd().orElse(old.cwd()),
        change.approvalPolicy().orElse(old.approvalPolicy()),
        change
            .approvalsReviewer()
            .flatMap(SessionThreads::reviewer)
            .orElse(old.approvalsReviewer()),
        sandbox(change, old.sandbox()),
        // A collaboration mode clears the effort when it names none.
        modeSettings.isPresent() ? known(modeSettings.get().reasoningEffort()) : effort,
        known(change.summary()).or(old::summary),
        known(change.personality()).or(old::personality),
        mode(change.collaborationMode()).orElse(old.collaborationMode()));
  }

  /** The settings of a thread have changed; empty when it is not known. */
  Optional<ThreadSettings> updated(String threadId, UpdatedSettings change) {
    SessionThread thread = threads.get(threadId);
    Optional<ThreadSettings> old = thread == null ? Optional.empty() : thread.settings();
    if (thread == null || old.isEmpty()) {
      return Optional.empty();
    }
    ThreadSettings changed =
        new ThreadSettings(
            change.model(),
            change.modelProvider(),
            change.serviceTier(),
            change.cwd(),
            change.approvalPolicy(),
            reviewer(change.approvalsReviewer()).orElse(old.get().approvalsReviewer()),
            Sandbox.of(change.sandboxPolicy()).orElseGet(old.get().sandbox()::guessed),
            known(change.effort()),
            known(change.summary()),
            known(change.personality()),
            mode(change.collaborationMode()).orElse(CollaborationMode.DEFAULT));
    threads.put(threadId, thread.withSettings(changed));
    return Optional.of(changed);
  }

  private static Optional<CollaborationMode> mode(Optional<ModeOverride> change) {
    return change.map(
        mode -> mode.mode().equals("plan") ? CollaborationMode.PLAN : CollaborationMode.DEFAULT);
  }

  private static Sandbox sandbox(TurnOverrides change, Sandbox old) {
    if (change.sandboxPolicy().isPresent()) {
      return Sandbox.of(change.sandboxPolicy().get()).orElseGet(old::guessed);
    }
    return change
        .permissions()
        .map(selection -> Sandbox.ofProfileId(selection.id()).orElseGet(old::guessed))
        .orElse(old);
  }

  /** The first configuration of a thread takes its first-turn flag. */
  boolean takeFirstTurn(String threadId) {
    SessionThread thread = threads.get(threadId);
    if (thread == null || !thread.firstTurn()) {
      return false;
    }
    threads.put(threadId, thread.withFirstTurnTaken());
    return true;
  }

  /**
   * A thread was spawned by an agent.
   *
   * @param settings that it starts with; empty where releases say nothing of its turns
   */
  void spawned(String threadId, String parent, Optional<ThreadSettings> settings) {
    if (threads.contains(threadId)) {
      return;
    }
    threads.put(
        threadId,
        new SessionThread(
            settings,
            find(parent).map(SessionThread::ephemeral).orElse(false),
            new SessionSource.Named("unknown"),
            settings.isPresent(),
            Optional.of(parent),
            Optional.empty(),
            find(parent).flatMap(SessionThread::multiAgentVersion)));
  }

  /**
   * The connection that started the newest turn of a thread; for a spawned thread that of the top
   * thread.
   */
  Optional<Long> connectionBehind(String threadId) {
    Optional<SessionThread> thread = find(threadId);
    // A chain of parents is at most as long as there are threads, even when a hostile stream closes
    // it to a ring.
    for (int i = 0; i < threads.size(); i++) {
      Optional<String> parent = thread.flatMap(SessionThread::parent);
      if (parent.isEmpty()) {
        break;
      }
      thread = find(parent.get());
    }
    return thread.flatMap(SessionThread::connection);
  }

  private static <E extends Enum<E> & WireWord> Optional<E> known(Optional<Word<E>> word) {
    return word.flatMap(Word::known);
  }

  /** {@code auto_review} is another name of the guardian (protocol.md 2). */
  private static Optional<ApprovalsReviewer> reviewer(Word<ApprovalsReviewer> word) {
    return word.text().equals("auto_review")
        ? Optional.of(ApprovalsReviewer.GUARDIAN_SUBAGENT)
        : word.known();
  }
}
