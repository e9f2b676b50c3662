package io.agentanalytics.exporters.console;

import io.agentanalytics.api.event.AppMentionedEvent;
import io.agentanalytics.api.event.AppUsedEvent;
import io.agentanalytics.api.event.HookRunEvent;
import io.agentanalytics.api.event.PluginMembers;
import io.agentanalytics.api.event.PluginUsedEvent;
import io.agentanalytics.api.event.SkillInvocationEvent;

/** Skills, apps, plugins and hooks. Their events do not tell the time. */
final class UsageDescriptions {
  private UsageDescriptions() {}

  static Description skill(SkillInvocationEvent event) {
    return Description.timeless(
        "skill",
        event.threadId(),
        new Phrase()
            .add(event.skillName())
            .add(Phrase.word(event.skillScope()))
            .add(Phrase.word(event.invokeType())));
  }

  static Description appMentioned(AppMentionedEvent event) {
    return Description.timeless(
        "app", event.threadId(), new Phrase().add(event.appName()).add("mentioned"));
  }

  static Description appUsed(AppUsedEvent event) {
    return Description.timeless(
        "app", event.threadId(), new Phrase().add(event.appName()).add("used"));
  }

  static Description pluginUsed(PluginUsedEvent event) {
    return Description.timeless(
        "plugin", event.threadId(), new Phrase().add(event.plugin().pluginId()).add("used"));
  }

  static Description plugin(PluginMembers plugin, String what) {
    return Description.threadless("plugin", new Phrase().add(plugin.pluginId()).add(what));
  }

  static Description hook(HookRunEvent event) {
    return Description.timeless(
        "hook",
        event.threadId(),
        new Phrase()
            .add(event.hookName().word() + " " + Phrase.word(event.status()))
            .add(Phrase.word(event.hookSource())));
  }
}
