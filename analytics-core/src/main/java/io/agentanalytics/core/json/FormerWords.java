package io.agentanalytics.core.json;

import io.agentanalytics.api.fact.ApprovalsReviewer;
import io.agentanalytics.api.fact.CollaborationMode;
import io.agentanalytics.api.protocol.WireWord;
import java.util.Map;

/** Other names that facts accept for a word (facts.md 4.4). */
final class FormerWords {
  private static final Map<Class<?>, Map<String, WireWord>> WORDS =
      Map.of(
          ApprovalsReviewer.class,
          Map.of("auto_review", ApprovalsReviewer.GUARDIAN_SUBAGENT),
          CollaborationMode.class,
          Map.of(
              "pair_programming", CollaborationMode.DEFAULT,
              "execute", CollaborationMode.DEFAULT,
              "code", CollaborationMode.DEFAULT,
              "custom", CollaborationMode.DEFAULT));

  private FormerWords() {}

  /** The word of today for a text; the text itself when it is no other name. */
  static String current(Class<?> type, String text) {
    WireWord word = WORDS.getOrDefault(type, Map.of()).get(text);
    return word == null ? text : word.word();
  }
}
