package io.agentanalytics.core.session;

import io.agentanalytics.api.fact.PluginId;
import io.agentanalytics.api.protocol.AutoReviewCompletedNotification;
import io.agentanalytics.api.protocol.ItemCompletedNotification;
import io.agentanalytics.api.protocol.ItemStartedNotification;
import io.agentanalytics.api.protocol.TurnStartedNotification;
import io.agentanalytics.core.protocol.AppsListing;
import io.agentanalytics.core.protocol.CommandStart;
import io.agentanalytics.core.protocol.HookCompleted;
import io.agentanalytics.core.protocol.PluginInstallation;
import io.agentanalytics.core.protocol.PluginsListing;
import io.agentanalytics.core.protocol.RequestResolved;
import io.agentanalytics.core.protocol.SettingsUpdated;
import io.agentanalytics.core.protocol.SkillsListing;
import io.agentanalytics.core.protocol.TokenUsageUpdated;
import java.util.Map;

/**
 * Finds facts of one kind that are not on the wire. Signals about notifications come before the
 * fact of the notification itself; signals about answers come after the fact of the answer. A
 * derivation overrides the signals that it needs; the order of {@link Derivations} is the order of
 * their facts for one frame (wire-derivation.md 6.6).
 */
interface Derivation {

  /** A thread was started, resumed or forked. */
  default void threadOpened(Moment moment, ThreadOpened opened, Facts facts) {}

  /** A client asked to compact a thread; the server may begin before it answers. */
  default void compactionRequested(String threadId) {}

  /** The server did not agree to a compaction. */
  default void compactionRefused(String threadId) {}

  /** The server accepted a {@code turn/start}. */
  default void turnAccepted(Moment moment, AcceptedTurn turn, Facts facts) {}

  default void turnStarted(Moment moment, TurnStartedNotification notification, Facts facts) {}

  default void turnCompleted(Moment moment, TurnEnd end, Facts facts) {}

  /**
   * Nothing is said of a turn any more: it has ended, and so has the wait for the answer to its
   * {@code turn/start}. What was kept of it goes here.
   */
  default void turnForgotten(String threadId, String turnId, Facts facts) {}

  default void itemStarted(Moment moment, ItemStartedNotification notification, Facts facts) {}

  default void itemCompleted(Moment moment, ItemCompletedNotification notification, Facts facts) {}

  default void usageUpdated(Moment moment, TokenUsageUpdated update, Facts facts) {}

  /** The settings of a thread have changed. */
  default void settingsUpdated(Moment moment, SettingsUpdated updated, Facts facts) {}

  default void hookCompleted(Moment moment, HookCompleted hook, Facts facts) {}

  default void requestResolved(Moment moment, RequestResolved resolved, Facts facts) {}

  /** An automatic review ended; {@code failed} when it denied because it failed itself. */
  default void autoReviewed(
      Moment moment, AutoReviewCompletedNotification completed, boolean failed, Facts facts) {}

  /** The fact of the end of an item was recorded. */
  default void itemReported(Moment moment, ItemCompletedNotification completed, Facts facts) {}

  /** Whether it wants to know what commands run, which is read for it then. */
  default boolean needsCommands(Facts facts) {
    return false;
  }

  default void commandStarted(Moment moment, CommandStart started, Facts facts) {}

  /** The prompt of a turn has certainly been accepted; comes before the turn's configuration. */
  default void promptAccepted(Moment moment, AcceptedTurn turn, Facts facts) {}

  default void skillsListed(Moment moment, SkillsListing listing, Facts facts) {}

  default void appsListed(Moment moment, AppsListing listing, Facts facts) {}

  default void pluginsListed(Moment moment, PluginsListing listing, Facts facts) {}

  default void pluginInstalled(Moment moment, PluginInstallation installation, Facts facts) {}

  default void pluginUninstalled(Moment moment, String pluginId, Facts facts) {}

  /** A client wrote to the configuration which plugins are enabled. */
  default void pluginsSwitched(Moment moment, Map<PluginId, Boolean> enabled, Facts facts) {}
}
