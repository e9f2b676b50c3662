package io.agentanalytics.core.session;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.FactType;
import io.agentanalytics.api.fact.InvocationType;
import io.agentanalytics.api.fact.SkillInvoked;
import io.agentanalytics.api.fact.TrackingContext;
import io.agentanalytics.api.protocol.CommandActionType;
import io.agentanalytics.core.protocol.AbsolutePath;
import io.agentanalytics.core.protocol.CommandStart;
import io.agentanalytics.core.protocol.StartedAction;
import io.agentanalytics.core.protocol.StartedCommand;
import io.agentanalytics.core.session.SkillCatalog.Skill;
import io.agentanalytics.core.state.Retention;
import io.agentanalytics.core.state.StateSets;
import io.agentanalytics.core.state.StateStore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Skills that the agent used on its own account: a command reads the skill's file or runs one of
 * its scripts. A guess (wire-derivation.md 11).
 */
final class ImplicitSkillDerivation implements Derivation {
  private static final Splitter WORDS =
      Splitter.on(CharMatcher.whitespace().or(CharMatcher.anyOf("'\"`;|&()<>=")))
          .omitEmptyStrings();

  private final SkillCatalog skills;
  private final SkillPlugins plugins;
  private final SessionThreads threads;
  private final TurnModels models;

  /** Skills that were reported for a running turn. */
  private final StateSets<String, Skill> reported;

  ImplicitSkillDerivation(
      SkillCatalog skills,
      SkillPlugins plugins,
      SessionThreads threads,
      TurnModels models,
      StateStore state) {
    this.skills = skills;
    this.plugins = plugins;
    this.threads = threads;
    this.models = models;
    this.reported = state.sets("implicit_skill", Retention.PENDING, String.class, Skill.class);
  }

  /** Commands are looked into only where skills are known and guesses are wanted. */
  @Override
  public boolean needsCommands(Facts facts) {
    return !skills.isEmpty() && facts.wants(FactType.SKILL_INVOKED, Confidence.LOW);
  }

  @Override
  public void commandStarted(Moment moment, CommandStart started, Facts facts) {
    List<Skill> candidates =
        threads.settings(started.threadId()).map(known -> skills.of(known.cwd())).orElse(List.of());
    if (candidates.isEmpty()) {
      return;
    }
    List<AbsolutePath> read = filesRead(started.item());
    List<AbsolutePath> named = pathsNamed(started.item());
    for (Skill skill : candidates) {
      if (isUsed(skill, read, named) && reported.add(started.turnId(), skill)) {
        facts.add(
            moment,
            Confidence.LOW,
            new SkillInvoked(
                new TrackingContext(
                    models.of(started.threadId(), started.turnId()),
                    started.threadId(),
                    started.turnId()),
                List.of(plugins.invocation(skill, InvocationType.IMPLICIT))));
      }
    }
  }

  @Override
  public void turnForgotten(String threadId, String turnId, Facts facts) {
    reported.removeAll(turnId);
  }

  private static List<AbsolutePath> filesRead(StartedCommand command) {
    return command.commandActions().stream()
        .filter(action -> action.type().is(CommandActionType.READ))
        .flatMap(action -> action.path().stream())
        .flatMap(path -> resolve(command, path).stream())
        .toList();
  }

  private static List<AbsolutePath> pathsNamed(StartedCommand command) {
    return Stream.concat(
            Stream.of(command.command()),
            command.commandActions().stream().map(StartedAction::command).flatMap(Optional::stream))
        .flatMap(WORDS::splitToStream)
        .flatMap(word -> resolve(command, word).stream())
        .toList();
  }

  private static Optional<AbsolutePath> resolve(StartedCommand command, String path) {
    return AbsolutePath.of(path)
        .or(() -> AbsolutePath.of(command.cwd()).map(folder -> folder.resolve(path)));
  }

  private static boolean isUsed(Skill skill, List<AbsolutePath> read, List<AbsolutePath> named) {
    Optional<AbsolutePath> file = AbsolutePath.of(skill.path());
    if (file.isEmpty()) {
      return false;
    }
    AbsolutePath scripts = file.get().resolve("../scripts");
    return read.contains(file.get())
        || named.stream().anyMatch(path -> !path.equals(scripts) && scripts.contains(path));
  }
}
