package io.agentanalytics.core.session;

import com.google.common.collect.ImmutableMultiset;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Skills that the user chose for a turn, once the turn has been accepted and started; a hook that
 * stops the prompt later does not matter (wire-derivation.md 11).
 */
final class SkillDerivation implements Derivation {
  private final SkillCatalog skills;
  private final AppCatalog apps;
  private final SkillPlugins plugins;
  private final Connections connections;
  private final RunningTurns running;

  /** Accepted turns that mention something and have not started. */
  private final StateMap<String, AcceptedTurn> waiting;

  SkillDerivation(
      SkillCatalog skills,
      AppCatalog apps,
      SkillPlugins plugins,
      Connections connections,
      RunningTurns running,
      StateStore state) {
    this.skills = skills;
    this.apps = apps;
    this.plugins = plugins;
    this.connections = connections;
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
    Set<String> inputs = keys(turn.mentions().skillInputs());
    List<Skill> chosen = chosen(skills.of(turn.settings().get().cwd()), turn.mentions(), inputs);
    if (chosen.isEmpty()) {
      return;
    }
    boolean certain = chosen.stream().allMatch(skill -> inputs.contains(key(skill.path())));
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
  private List<Skill> chosen(List<Skill> all, Mentions mentions, Set<String> inputs) {
    Set<String> links = keys(mentions.linkedPaths());
    Set<String> names = new HashSet<>(mentions.plainNames());
    ImmutableMultiset<String> byName =
        all.stream().map(Skill::name).collect(ImmutableMultiset.toImmutableMultiset());
    return all.stream()
        .filter(
            skill ->
                inputs.contains(key(skill.path()))
                    || links.contains(key(skill.path()))
                    || (names.contains(skill.name())
                        && byName.count(skill.name()) == 1
                        && !apps.isMentionName(skill.name())))
        .toList();
  }

  private Set<String> keys(List<String> paths) {
    return paths.stream().map(this::key).collect(Collectors.toSet());
  }

  /** The same for all texts of one path. */
  private String key(String path) {
    return connections.platform().key(path);
  }
}
