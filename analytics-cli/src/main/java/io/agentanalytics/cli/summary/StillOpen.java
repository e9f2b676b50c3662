package io.agentanalytics.cli.summary;

import io.agentanalytics.api.Diagnostic;
import java.util.Map;
import java.util.TreeMap;

/** Questions, turns and tool items that had not ended when their session did. */
final class StillOpen {
  private final Tally kinds = new Tally();
  private final Map<String, Long> longestMs = new TreeMap<>();

  void add(Diagnostic diagnostic) {
    String what = diagnostic.context().getOrDefault("what", "");
    kinds.add(what);
    longestMs.merge(
        what, Long.parseLong(diagnostic.context().getOrDefault("open_ms", "0")), Math::max);
  }

  void print(Page page) {
    if (!kinds.isEmpty()) {
      page.heading("STILL OPEN", Page.number(kinds.total()), "at the end of the input");
      kinds.forEach(
          (what, count) -> page.row(Page.words(what), Page.number(count), since(what, count)));
    }
  }

  private String since(String what, long count) {
    String begun = what.equals("review") ? "asked " : "begun ";
    String before = Waits.text(longestMs.getOrDefault(what, 0L)) + " before the end";
    return (count == 1 ? "" : "the first ") + begun + before;
  }
}
