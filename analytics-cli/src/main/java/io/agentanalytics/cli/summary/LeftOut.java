package io.agentanalytics.cli.summary;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.ReadingProblem;
import io.agentanalytics.core.InputPosition;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What was ignored or left out, and why. */
final class LeftOut {
  private static final Reason UNREADABLE_LINE = new Reason("line not read", "", List.of());
  private static final Reason PART_OF_LINE = new Reason("part of a line", "", List.of());
  private static final Reason OTHER_FILE = new Reason("file not read", "", List.of());

  /** Enough places for a person; behind them, cases are only counted. */
  private static final int MAX_PLACES = 500;

  private final Map<Reason, Tally> cases = new LinkedHashMap<>();
  private final Map<Case, InputPosition> firstPlaces = new HashMap<>();

  private record Case(Reason reason, String which) {}

  void add(Diagnostic diagnostic, InputPosition position) {
    Reason reason = Reason.of(diagnostic.kind());
    String which =
        reason.members().stream()
            .map(name -> diagnostic.context().getOrDefault(name, ""))
            .filter(value -> !value.isEmpty())
            .collect(Collectors.joining(", "));
    add(reason, which);
    if (reason.isAboutInput() && firstPlaces.size() < MAX_PLACES) {
      firstPlaces.putIfAbsent(new Case(reason, which), position);
    }
  }

  void add(ReadingProblem problem) {
    Reason reason =
        switch (problem.kind()) {
          case NO_RECORDING -> OTHER_FILE;
          case PASSED_OVER -> PART_OF_LINE;
          default -> UNREADABLE_LINE;
        };
    add(reason, Page.words(problem.kind().word()));
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

  private void print(Reason reason, Tally tally, Page page) {
    tally.forEach(
        (which, count) ->
            page.row(
                reason.title(),
                Page.number(count),
                note(which, reason.why(), place(new Case(reason, which)))));
  }

  private String place(Case found) {
    InputPosition position = firstPlaces.get(found);
    return position == null ? "" : "first at " + position;
  }

  private static String note(String which, String why, String place) {
    String what = which.isEmpty() || why.isEmpty() ? which + why : which + " (" + why + ")";
    return what.isEmpty() || place.isEmpty() ? what + place : what + ", " + place;
  }
}
