package io.agentanalytics.api;

import io.agentanalytics.api.protocol.WireWord;

/** What can keep input from becoming an event, and what else has to be known of a source. */
public enum DiagnosticKind implements WireWord {
  /**
   * The text of a message that a rule needs is no JSON. Context: {@code method}, {@code member},
   * {@code problem}.
   */
  BROKEN_MESSAGE("broken_message"),
  /**
   * The message is no JSON-RPC message, or a member of it cannot be read. Context: {@code method},
   * {@code member}, {@code problem}.
   */
  UNREADABLE_MESSAGE("unreadable_message"),
  /** A method that this release does not know. Context: {@code method}. */
  UNKNOWN_METHOD("unknown_method"),
  /** An item kind that this release does not know. Context: {@code item_type}. */
  UNKNOWN_ITEM_TYPE("unknown_item_type"),
  /** A member that this release does not know. Context: {@code method}, {@code member}. */
  UNKNOWN_MEMBER("unknown_member"),
  /**
   * A rule needs the meaning of a word that this release does not know, so the message is ignored.
   * Context: {@code member}, {@code word}.
   */
  UNKNOWN_WORD("unknown_word"),
  /**
   * An answer to a request that was not seen: the stream started in the middle, or an id was used
   * twice. Context: {@code id}.
   */
  UNMATCHED_RESPONSE("unmatched_response"),
  /**
   * An event was dropped because its thread or connection is not known (reduction.md 1.4). Context:
   * {@code event}, ids, {@code missing_context}.
   */
  MISSING_CONTEXT("missing_context"),
  /** A tool item ended in a turn that is not known (reduction.md 4.2). Context: ids. */
  TURN_STATE_MISSING("turn_state_missing"),
  /** A tool item ended without having started (reduction.md 4.2). Context: ids. */
  ITEM_START_MISSING("item_start_missing"),
  /**
   * A fact was not built because it is less sure than asked for. Context: {@code fact}, {@code
   * confidence}.
   */
  BELOW_CONFIDENCE("below_confidence"),
  /**
   * A fact does not concern analytics, or repeats one that was reported (reduction.md 9). Context:
   * {@code fact}, {@code reason}.
   */
  FACT_FILTERED("fact_filtered"),
  /**
   * A journal line of a type that this release does not know. Context: {@code file}, {@code line},
   * {@code type}.
   */
  UNKNOWN_FACT_TYPE("unknown_fact_type"),
  /**
   * An answer of a client to a question that was over: answered before, or not waited for any
   * longer. Context: {@code id}, {@code method}, {@code ended}.
   */
  LATE_ANSWER("late_answer"),
  /**
   * A question was not answered before its server was restarted, so its review has no event.
   * Context: ids.
   */
  UNANSWERED_REVIEW("unanswered_review"),
  /**
   * A fact was held until something that did not come. Context: {@code fact}, {@code missing}, ids.
   */
  HELD_FACT_DROPPED("held_fact_dropped"),
  /**
   * The server was restarted within a source. Context: {@code connection} that came with the new
   * run, {@code sign} that showed it.
   */
  SERVER_RESTARTED("server_restarted"),
  /**
   * Something had not ended when the input did. Context: {@code what} ({@code review}, {@code turn}
   * or {@code tool_item}), ids, {@code open_ms}.
   */
  STILL_OPEN("still_open"),
  /** State was forgotten because a limit was reached. Context: {@code state}, {@code reason}. */
  STATE_FORGOTTEN("state_forgotten");

  private final String word;

  DiagnosticKind(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}
