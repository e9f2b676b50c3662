package io.agentanalytics.core.session;

import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.fact.HookEventName;
import io.agentanalytics.api.fact.HookRun;
import io.agentanalytics.api.fact.HookRunInfo;
import io.agentanalytics.api.fact.HookSource;
import io.agentanalytics.api.fact.HookStatus;
import io.agentanalytics.api.fact.TrackingContext;
import io.agentanalytics.api.protocol.WireWord;
import io.agentanalytics.api.protocol.Word;
import io.agentanalytics.core.protocol.HookCompleted;
import java.util.Optional;

/** Hook runs, one fact for each {@code hook/completed} (wire-derivation.md 9). */
final class HookDerivation implements Derivation {
  private final TurnModels models;
  private final RunningTurns running;

  HookDerivation(TurnModels models, RunningTurns running) {
    this.models = models;
    this.running = running;
  }

  @Override
  public void hookCompleted(Moment moment, HookCompleted hook, Facts facts) {
    String source = hook.run().source().orElse(HookSource.UNKNOWN.word());
    Optional<HookEventName> name =
        known(HookEventName.class, "run.eventName", hook.run().eventName(), facts);
    Optional<HookSource> from = known(HookSource.class, "run.source", source, facts);
    Optional<HookStatus> status = known(HookStatus.class, "run.status", hook.run().status(), facts);
    if (name.isEmpty() || from.isEmpty() || status.isEmpty()) {
      return;
    }
    String turnId = hook.turnId().or(() -> running.of(hook.threadId())).orElse("");
    facts.exact(
        moment,
        new HookRun(
            new TrackingContext(models.of(hook.threadId(), turnId), hook.threadId(), turnId),
            new HookRunInfo(
                name.get(),
                from.get(),
                status.get(),
                hook.run().handlerType().map(HookDerivation::snakeCase),
                hook.run().executionMode().map(HookDerivation::snakeCase))));
  }

  private static <E extends Enum<E> & WireWord> Optional<E> known(
      Class<E> type, String member, String camelCase, Facts facts) {
    Optional<E> word = Word.of(type, snakeCase(camelCase)).known();
    if (word.isEmpty()) {
      facts.report(DiagnosticKind.UNKNOWN_WORD, "member", member, "word", camelCase);
    }
    return word;
  }

  private static String snakeCase(String camelCase) {
    StringBuilder snake = new StringBuilder(camelCase.length() + 4);
    for (int i = 0; i < camelCase.length(); i++) {
      char c = camelCase.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        snake.append('_').append((char) (c - 'A' + 'a'));
      } else {
        snake.append(c);
      }
    }
    return snake.toString();
  }
}
