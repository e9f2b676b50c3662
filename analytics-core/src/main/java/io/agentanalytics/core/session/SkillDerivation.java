package io.agentanalytics.core.session;

import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.FactType;
import io.agentanalytics.api.fact.InvocationType;
import io.agentanalytics.api.fact.SkillInvoked;
import io.agentanalytics.api.protocol.TurnStartedNotification;
import io.agentanalytics.core.protocol.SkillsListing;
import io.agentanalytics.core.session.SkillCatalog.Skill;
import io.agentanalytics.core.state.Retention;
import io.agentanalytics.core.state.StateMap;
import io.agentanalytics.core.state.StateStore;
import java.util.List;

/**
 * Skills that the user chose for a turn, once the turn has been accepted and started; a hook that
 * stops the prompt later does not matter (wire-derivation.md 11).
 */
final class SkillDerivation implements Derivation {
  private final SkillCatalog skills;
  private final AppCatalog apps;
  private final SkillPlugins plugins;
  private final RunningTurns running;

  /** Accepted turns that mention something and have not started. */
  private final StateMap<String, AcceptedTurn> waiting;

  SkillDerivation(
      SkillCatalog skills,
      AppCatalog apps,
      SkillPlugins plugins,
      RunningTurns running,
      StateStore state) {
    this.skills = skills;
    this.apps = apps;
    this.plugins = plugins;
    this.running = running;
    this.waiting =
        state.map("turn_with_mentions", Retention.TURNS, String.class, AcceptedTurn.class);
  }

  @Override
  public void skillsListed(Moment moment, SkillsListing listing, Facts facts) {
    skills.listed(listing);
  }

  @Override
  public void turnAccepted(Moment moment, AcceptedTurn turn, Facts facts) {
    if (running.hasStarted(turn.threadId(), turn.turnId())) {
      build(moment, turn, facts);
    } else if (!turn.mentions().equals(Mentions.NONE)) {
      waiting.put(turn.turnId(), turn);
    }
  }

  @Override
  public void turnStarted(Moment moment, TurnStartedNotification started, Facts facts) {
    AcceptedTurn turn = waiting.remove(started.turnId());
    if (turn != null) {
      build(moment, turn, facts);
    }
  }

  @Override
  public void turnForgotten(String threadId, String turnId, Facts facts) {
    if (waiting.remove(turnId) != null) {
      facts.dropped(FactType.SKILL_INVOKED, "turn/started", threadId, turnId);
    }
  }

  private void build(Moment moment, AcceptedTurn turn, Facts facts) {
    if (turn.settings().isEmpty()) {
      return;
    }
    List<Skill> all = skills.of(turn.settings().get().cwd());
    List<Skill> chosen = all.stream().filter(skill -> isChosen(skill, turn, all)).toList();
    if (chosen.isEmpty()) {
      return;
    }
    boolean certain =
        chosen.stream().allMatch(skill -> turn.mentions().skillInputs().contains(skill.path()));
    facts.add(
        moment,
        certain ? Confidence.HIGH : Confidence.MEDIUM,
        new SkillInvoked(
            turn.tracking(),
            chosen.stream()
                .map(skill -> plugins.invocation(skill, InvocationType.EXPLICIT))
                .toList()));
  }

  /** A plain name must mean one skill only, and no app. */
  private boolean isChosen(Skill skill, AcceptedTurn turn, List<Skill> all) {
    Mentions mentions = turn.mentions();
    return mentions.hasPath(skill.path())
        || (mentions.plainNames().contains(skill.name())
            && all.stream().filter(other -> other.name().equals(skill.name())).count() == 1
            && !apps.isMentionName(skill.name()));
  }
}
