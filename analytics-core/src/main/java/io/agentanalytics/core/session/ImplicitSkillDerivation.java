package io.agentanalytics.core.session;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.api.fact.FactType;
import io.agentanalytics.api.fact.InvocationType;
import io.agentanalytics.api.fact.SkillInvoked;
import io.agentanalytics.api.fact.TrackingContext;
import io.agentanalytics.api.protocol.CommandActionType;
import io.agentanalytics.core.path.AbsolutePath;
import io.agentanalytics.core.protocol.CommandStart;
import io.agentanalytics.core.protocol.StartedAction;
import io.agentanalytics.core.protocol.StartedCommand;
import io.agentanalytics.core.session.SkillCatalog.Skill;
import io.agentanalytics.core.state.Retention;
import io.agentanalytics.core.state.StateSets;
import io.agentanalytics.core.state.StateStore;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Skills that the agent used on its own account: a command reads the skill's file or runs one of
 * its scripts. A guess (wire-derivation.md 11).
 */
final class ImplicitSkillDerivation implements Derivation {
  private static final String SCRIPTS = "scripts";
  private static final Splitter WORDS =
      Splitter.on(CharMatcher.whitespace().or(CharMatcher.anyOf("'\"`;|&()<>=")))
          .omitEmptyStrings();

  private final SkillCatalog skills;
  private final SkillPlugins plugins;
  private final Connections connections;
  private final SessionThreads threads;
  private final TurnModels models;

  /** Skills that were reported for a running turn. */
  private final StateSets<String, Skill> reported;

  ImplicitSkillDerivation(
      SkillCatalog skills,
      SkillPlugins plugins,
      Connections connections,
      SessionThreads threads,
      TurnModels models,
      StateStore state) {
    this.skills = skills;
    this.plugins = plugins;
    this.connections = connections;
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
    Set<String> read = filesRead(started.item());
    NavigableSet<String> named = scriptsNamed(started.item());
    if (read.isEmpty() && named.isEmpty()) {
      return;
    }
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

  private Set<String> filesRead(StartedCommand command) {
    return command.commandActions().stream()
        .filter(action -> action.type().is(CommandActionType.READ))
        .flatMap(action -> action.path().stream())
        .distinct()
        .flatMap(path -> resolve(command, path).stream())
        .map(AbsolutePath::toString)
        .collect(Collectors.toSet());
  }

  /** Paths that may lie in a folder of scripts: other words need not be resolved. */
  private NavigableSet<String> scriptsNamed(StartedCommand command) {
    boolean inScripts = mayNameScripts(command.cwd());
    return Stream.concat(
            Stream.of(command.command()),
            command.commandActions().stream().map(StartedAction::command).flatMap(Optional::stream))
        .flatMap(WORDS::splitToStream)
        .distinct()
        .filter(word -> inScripts || mayNameScripts(word))
        .flatMap(word -> resolve(command, word).stream())
        .map(AbsolutePath::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean mayNameScripts(String text) {
    return text.contains(SCRIPTS) || Ascii.toLowerCase(text).contains(SCRIPTS);
  }

  private Optional<AbsolutePath> resolve(StartedCommand command, String path) {
    return AbsolutePath.of(path, connections.platform())
        .or(
            () ->
                AbsolutePath.of(command.cwd(), connections.platform())
                    .map(folder -> folder.resolve(path)));
  }

  private boolean isUsed(Skill skill, Set<String> read, NavigableSet<String> named) {
    Optional<AbsolutePath> file = AbsolutePath.of(skill.path(), connections.platform());
    if (file.isEmpty()) {
      return false;
    }
    String scripts = file.get().resolve("../" + SCRIPTS).toString();
    // The texts of all paths below it come right behind its own.
    String first = named.higher(scripts);
    return read.contains(file.get().toString()) || (first != null && first.startsWith(scripts));
  }
}
