package io.agentanalytics.cli.summary;

import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.event.TurnEndStatus;
import io.agentanalytics.api.event.TurnEvent;
import io.agentanalytics.api.event.TurnSteerEvent;
import io.agentanalytics.api.event.TurnTokens;
import java.util.OptionalLong;

/** Turns, steers, and the tokens that were used. */
final class TurnSection implements Section {
  private final Tally endings = new Tally();
  private final Tally models = new Tally();
  private final Tally steers = new Tally();
  private final Waits durations = new Waits();
  private final Tally tokens = new Tally();

  @Override
  public void add(AnalyticsEvent event) {
    if (event instanceof TurnEvent turn) {
      add(turn);
    } else if (event instanceof TurnSteerEvent steer) {
      steers.add(steer.result().word());
    }
  }

  private void add(TurnEvent turn) {
    endings.add(turn.status().map(TurnEndStatus::word).orElse("unknown"));
    models.add(turn.settings().model());
    turn.durationMs().ifPresent(durations::add);
    TurnTokens used = turn.tokens();
    add("input", used.inputTokens());
    add("of it cached", used.cachedInputTokens());
    add("output", used.outputTokens());
    add("of it reasoning", used.reasoningOutputTokens());
    add("total", used.totalTokens());
  }

  private void add(String name, OptionalLong count) {
    count.ifPresent(value -> tokens.add(name, value));
  }

  @Override
  public void print(Page page) {
    if (endings.isEmpty() && steers.isEmpty()) {
      return;
    }
    page.heading("TURNS", Page.number(endings.total()), endings.inWords());
    models.forEach((model, count) -> page.row("with " + model, Page.number(count), ""));
    if (!durations.isEmpty()) {
      page.row("took", "", durations.inWords());
    }
    if (!steers.isEmpty()) {
      page.row("steers", Page.number(steers.total()), steers.inWords());
    }
    tokens.forEach((name, count) -> page.row("tokens, " + name, Page.number(count), ""));
  }
}
