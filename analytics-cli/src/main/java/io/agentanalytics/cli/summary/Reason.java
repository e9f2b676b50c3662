package io.agentanalytics.cli.summary;

import io.agentanalytics.api.DiagnosticKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Why something was left out, for people.
 *
 * @param title what was left out
 * @param why one clause
 * @param members of a diagnostic's context that tell one case from another; ids do not
 */
record Reason(String title, String why, List<String> members) {
  private static final Map<DiagnosticKind, Reason> REASONS = reasons();

  /** The reason behind a kind of diagnostic; a kind without words of its own shows its name. */
  static Reason of(DiagnosticKind kind) {
    return REASONS.getOrDefault(kind, new Reason(Page.words(kind.word()), "", List.of()));
  }

  /**
   * Whether a person may want to look at the input; rules that leave out facts are no matter of it.
   */
  boolean isAboutInput() {
    return !equals(of(DiagnosticKind.BELOW_CONFIDENCE))
        && !equals(of(DiagnosticKind.FACT_FILTERED));
  }

  private static Map<DiagnosticKind, Reason> reasons() {
    Map<DiagnosticKind, Reason> reasons = new EnumMap<>(DiagnosticKind.class);
    reasons.put(
        DiagnosticKind.UNREADABLE_MESSAGE,
        new Reason(
            "message not readable", "a member has another form", List.of("method", "member")));
    reasons.put(
        DiagnosticKind.UNKNOWN_METHOD,
        new Reason("unknown method", "newer than this release", List.of("method")));
    reasons.put(
        DiagnosticKind.UNKNOWN_ITEM_TYPE,
        new Reason("unknown item", "newer than this release", List.of("item_type")));
    reasons.put(
        DiagnosticKind.UNKNOWN_MEMBER,
        new Reason("unknown member", "newer than this release", List.of("method", "member")));
    reasons.put(
        DiagnosticKind.UNKNOWN_WORD,
        new Reason("unknown word", "newer than this release", List.of("member", "word")));
    reasons.put(
        DiagnosticKind.UNMATCHED_RESPONSE,
        new Reason("answer without a request", "the request was not seen", List.of()));
    reasons.put(
        DiagnosticKind.MISSING_CONTEXT,
        new Reason(
            "event dropped", "what it needs was not seen", List.of("event", "missing_context")));
    reasons.put(
        DiagnosticKind.TURN_STATE_MISSING,
        new Reason("tool item not counted", "its turn had ended or was not seen", List.of()));
    reasons.put(
        DiagnosticKind.ITEM_START_MISSING,
        new Reason(
            "tool item without event", "it ended twice, or its start was not seen", List.of()));
    reasons.put(
        DiagnosticKind.BELOW_CONFIDENCE,
        new Reason("fact not built", "less sure than asked for", List.of("fact", "confidence")));
    reasons.put(
        DiagnosticKind.FACT_FILTERED,
        new Reason(
            "fact filtered", "no matter of analytics, or told before", List.of("fact", "reason")));
    reasons.put(
        DiagnosticKind.UNKNOWN_FACT_TYPE,
        new Reason("unknown fact", "newer than this release", List.of("type")));
    reasons.put(
        DiagnosticKind.LATE_ANSWER,
        new Reason("answer came too late", "its question was over", List.of("ended")));
    reasons.put(
        DiagnosticKind.UNANSWERED_REVIEW,
        new Reason("review without event", "the server was restarted", List.of()));
    reasons.put(
        DiagnosticKind.HELD_FACT_DROPPED,
        new Reason(
            "fact not built", "what it waited for did not come", List.of("fact", "missing")));
    reasons.put(
        DiagnosticKind.STATE_FORGOTTEN,
        new Reason("state forgotten", "a limit was reached", List.of("state", "reason")));
    return reasons;
  }
}
