package io.agentanalytics.cli.summary;

import io.agentanalytics.api.event.AcceptedLineFingerprintsEvent;
import io.agentanalytics.api.event.AnalyticsEvent;
import java.util.HashSet;
import java.util.Set;

/** Lines that turns left behind. */
final class LineSection implements Section {
  private final Set<String> turns = new HashSet<>();
  private long added;
  private long deleted;

  @Override
  public void add(AnalyticsEvent event) {
    if (event instanceof AcceptedLineFingerprintsEvent lines) {
      turns.add(lines.turnId());
      added += lines.acceptedAddedLines();
      deleted += lines.acceptedDeletedLines();
    }
  }

  @Override
  public void print(Page page) {
    if (!turns.isEmpty()) {
      page.heading(
          "ACCEPTED LINES",
          Page.number(added + deleted),
          "in " + Page.number(turns.size()) + (turns.size() == 1 ? " turn" : " turns"));
      page.row("added", Page.number(added), "");
      page.row("deleted", Page.number(deleted), "");
    }
  }
}
