package io.agentanalytics.cli.summary;

import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.event.ToolItemBase;
import io.agentanalytics.api.event.ToolItemEvent;
import io.agentanalytics.api.event.ToolTerminalStatus;
import java.util.Map;
import java.util.TreeMap;

/** Tool items by tool, how long they took, and how many went wrong. */
final class ToolSection implements Section {
  private final Tally tools = new Tally();
  private final Tally outcomes = new Tally();
  private final Map<String, Usage> usage = new TreeMap<>();

  private static final class Usage {
    private final Waits durations = new Waits();
    private final Tally failures = new Tally();
  }

  @Override
  public void add(AnalyticsEvent event) {
    if (!(event instanceof ToolItemEvent item)) {
      return;
    }
    ToolItemBase base = item.base();
    String kind = kind(event);
    tools.add(kind);
    outcomes.add(base.terminalStatus().word());
    Usage of = usage.computeIfAbsent(kind, name -> new Usage());
    base.durationMs().ifPresent(of.durations::add);
    if (base.terminalStatus() != ToolTerminalStatus.COMPLETED) {
      of.failures.add(base.terminalStatus().word());
    }
  }

  /** The kind, not the name of the tool: servers and hosts invent names without end. */
  private static String kind(AnalyticsEvent event) {
    String type = event.eventType();
    return Page.words(type.replaceFirst("^codex_", "").replaceFirst("_event$", ""));
  }

  @Override
  public void print(Page page) {
    if (tools.isEmpty()) {
      return;
    }
    page.heading("TOOL ITEMS", Page.number(tools.total()), outcomes.inWords());
    tools.forEach((kind, count) -> page.row(kind, Page.number(count), note(kind)));
  }

  private String note(String kind) {
    Usage of = usage.getOrDefault(kind, new Usage());
    String failures = of.failures.inWords();
    String took = of.durations.isEmpty() ? "" : "took " + of.durations.inWords();
    return failures.isEmpty() || took.isEmpty() ? took + failures : took + "; " + failures;
  }
}
