package io.agentanalytics.testkit.session;

import io.agentanalytics.testkit.internal.JsonObject;

/** The tokens that a thread has used since its start (protocol.md 6.3). */
final class TokenTotals {
  private static final long CONTEXT_WINDOW = 258_400;

  private long input;
  private long cached;
  private long output;
  private long reasoning;
  private JsonObject last = tokens(0, 0, 0, 0, 0);
  private boolean known;

  /** A model call has used these. */
  void add(long moreInput, long moreCached, long moreOutput, long moreReasoning) {
    input += moreInput;
    cached += moreCached;
    output += moreOutput;
    reasoning += moreReasoning;
    last = tokens(moreInput + moreOutput, moreInput, moreCached, moreOutput, moreReasoning);
    known = true;
  }

  /** The context has been compacted to this many tokens, and nothing was used for it. */
  void compactTo(long tokens) {
    last = tokens(tokens, 0, 0, 0, 0);
    known = true;
  }

  /** Whether the server has told any. */
  boolean areKnown() {
    return known;
  }

  JsonObject usage() {
    return JsonObject.object()
        .with("total", tokens(input + output, input, cached, output, reasoning))
        .with("last", last)
        .with("modelContextWindow", CONTEXT_WINDOW);
  }

  private static JsonObject tokens(
      long total, long input, long cached, long output, long reasoning) {
    return JsonObject.object()
        .with("totalTokens", total)
        .with("inputTokens", input)
        .with("cachedInputTokens", cached)
        .with("outputTokens", output)
        .with("reasoningOutputTokens", reasoning);
  }
}
