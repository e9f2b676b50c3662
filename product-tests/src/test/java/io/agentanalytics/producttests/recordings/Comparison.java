package io.agentanalytics.producttests.recordings;

import io.agentanalytics.producttests.recordings.KnownDifference.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares the events of a session with those that the product posted: same events, same order,
 * same bytes, but for known differences and for times that the server's own clock took.
 */
final class Comparison {
  /** Members that the server's own clock took, by event type: a watcher's clock is close to it. */
  private static final Map<String, Set<String>> SERVER_CLOCK =
      Map.of(
          "codex_review_event", Set.of("completed_at_ms", "duration_ms"),
          "codex_turn_steer_event", Set.of("created_at"),
          "codex_thread_initialized", Set.of("created_at"),
          "codex_accepted_line_fingerprints", Set.of("completed_at"),
          "codex_compaction_event", Set.of("started_at", "completed_at", "duration_ms"));

  private static final long MAX_MILLIS_APART = 250;
  private static final long MAX_SECONDS_APART = 1;

  private final List<KnownDifference> known;
  private final Set<KnownDifference> used = new LinkedHashSet<>();
  private final List<String> differences = new ArrayList<>();

  Comparison(String session, List<KnownDifference> all) {
    this.known = all.stream().filter(difference -> difference.concerns(session)).toList();
  }

  /** The known differences that were needed. */
  Set<KnownDifference> used() {
    return used;
  }

  /** All that differs, in words; nothing when the two sides are equal. */
  List<String> differences(List<EventText> posted, List<EventText> ours) {
    List<EventText> expected = inCommonOrder(withoutMissing(posted));
    List<EventText> actual = inCommonOrder(ours);
    int next = 0;
    for (EventText event : expected) {
      int found = find(event, actual, next);
      if (found < 0) {
        differences.add("missing or out of order: " + event);
        continue;
      }
      extra(actual.subList(next, found));
      compare(event, actual.get(found));
      next = found + 1;
    }
    extra(actual.subList(next, actual.size()));
    return differences;
  }

  private boolean isKnown(Kind kind, EventText event) {
    return known.stream()
        .filter(difference -> difference.isAbout(kind, event) && difference.matches(event))
        .anyMatch(this::use);
  }

  private boolean use(KnownDifference difference) {
    used.add(difference);
    return true;
  }

  private List<EventText> withoutMissing(List<EventText> events) {
    return events.stream().filter(event -> !isKnown(Kind.MISSING, event)).toList();
  }

  /** Puts an event behind its neighbour where the order of the two is a known difference. */
  private List<EventText> inCommonOrder(List<EventText> events) {
    List<EventText> ordered = new ArrayList<>(events);
    for (KnownDifference order : known) {
      for (int i = 1; order.kind() == Kind.ORDER && i < ordered.size(); i++) {
        if (order.isAbout(Kind.ORDER, ordered.get(i - 1)) && order.matches(ordered.get(i))) {
          use(order);
          ordered.add(i, ordered.remove(i - 1));
        }
      }
    }
    return ordered;
  }

  private static int find(EventText event, List<EventText> events, int from) {
    for (int i = from; i < events.size(); i++) {
      if (events.get(i).subject().equals(event.subject())) {
        return i;
      }
    }
    return -1;
  }

  private void extra(List<EventText> events) {
    for (EventText event : events) {
      boolean lost =
          known.stream().filter(difference -> difference.kind() == Kind.LOST).anyMatch(this::use);
      if (!lost) {
        differences.add("extra or out of order: " + event);
      }
    }
  }

  private void compare(EventText expected, EventText actual) {
    if (!expected.skeleton().equals(actual.skeleton())) {
      differences.add("members of " + expected + "\n" + expected.line() + "\n" + actual.line());
      return;
    }
    expected
        .values()
        .forEach(
            (path, text) -> {
              String found = actual.values().getOrDefault(path, "");
              if (!found.equals(text) && !isTolerated(expected, path, text, found)) {
                differences.add(expected + " " + path + ": expected " + text + ", got " + found);
              }
            });
  }

  private boolean isTolerated(EventText event, String path, String expected, String found) {
    String member = path.substring(path.lastIndexOf('/') + 1);
    if (SERVER_CLOCK.getOrDefault(event.type(), Set.of()).contains(member)) {
      long apart = Math.abs(Long.parseLong(expected) - Long.parseLong(found));
      return apart <= (member.endsWith("_ms") ? MAX_MILLIS_APART : MAX_SECONDS_APART);
    }
    return known.stream()
        .filter(difference -> difference.isAbout(Kind.MEMBER, event))
        .filter(difference -> difference.detail().equals(member))
        .anyMatch(this::use);
  }
}
