package io.agentanalytics.cli.summary;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.ReadingProblem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was ignored or left out, and why. */
final class LeftOut {
  private static final Reason UNREADABLE_LINE = new Reason("line not read", "", List.of());

  private final Map<Reason, Tally> cases = new LinkedHashMap<>();

  void add(Diagnostic diagnostic) {
    Reason reason = Reason.of(diagnostic.kind());
    String which =
        reason.members().stream()
            .map(name -> diagnostic.context().getOrDefault(name, ""))
            .filter(value -> !value.isEmpty())
            .collect(Collectors.joining(", "));
    add(reason, which);
  }

  void add(ReadingProblem problem) {
    add(UNREADABLE_LINE, Page.words(problem.kind().word()));
  }

  private void add(Reason reason, String which) {
    cases.computeIfAbsent(reason, key -> new Tally()).add(which);
  }

  void print(Page page) {
    long total = cases.values().stream().mapToLong(Tally::total).sum();
    if (total > 0) {
      page.heading("LEFT OUT", Page.number(total), "");
      cases.forEach((reason, tally) -> print(reason, tally, page));
    }
  }

  private static void print(Reason reason, Tally tally, Page page) {
    tally.forEach(
        (which, count) -> page.row(reason.title(), Page.number(count), note(which, reason.why())));
  }

  private static String note(String which, String why) {
    return which.isEmpty() || why.isEmpty() ? which + why : which + " (" + why + ")";
  }
}
