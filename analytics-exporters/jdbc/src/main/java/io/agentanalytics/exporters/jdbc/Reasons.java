package io.agentanalytics.exporters.jdbc;

import java.sql.SQLException;
import java.util.List;

/**
 * What a database said, as people may read it: without values, which drivers show in quotes, and
 * without secrets.
 */
final class Reasons {
  private static final int MAX_LENGTH = 200;
  private static final String QUOTES = "\"'`";
  private static final String HIDDEN = "***";

  /** What a trigger says comes from whoever wrote it, and may show what it saw. */
  private static final String RAISED = "P0";

  private final List<String> secrets;

  /**
   * @param secrets texts that are never shown
   */
  Reasons(List<String> secrets) {
    this.secrets = List.copyOf(secrets);
  }

  /** The code and the words, for what is no matter of values. */
  String of(SQLException problem) {
    SQLException root = root(problem);
    return code(root) + withoutNames(words(root));
  }

  /** The code and the words up to the first quote: what follows may come from an event. */
  String ofRefusal(SQLException problem) {
    SQLException root = root(problem);
    String state = String.valueOf(root.getSQLState());
    String words = state.startsWith(RAISED) ? ": raised by a trigger" : words(root);
    int quote = firstQuote(words);
    return (code(root) + (quote < 0 ? words : words.substring(0, quote))).strip();
  }

  /** Of a batch, the drivers keep what went wrong behind the message that something did. */
  private static SQLException root(SQLException problem) {
    SQLException next = problem.getNextException();
    if (next != null) {
      return root(next);
    }
    return problem.getCause() instanceof SQLException cause ? root(cause) : problem;
  }

  private static String code(SQLException problem) {
    String state = problem.getSQLState();
    return state == null || state.isBlank() ? "database error" : "database error " + state;
  }

  private String words(SQLException problem) {
    String words = String.valueOf(problem.getMessage()).lines().findFirst().orElse("").strip();
    for (String secret : secrets) {
      words = words.replace(secret, HIDDEN);
    }
    return words.isEmpty() ? "" : ": " + words.substring(0, Math.min(words.length(), MAX_LENGTH));
  }

  private static String withoutNames(String words) {
    int first = firstQuote(words);
    if (first < 0) {
      return words;
    }
    int last = words.length();
    while (QUOTES.indexOf(words.charAt(last - 1)) < 0) {
      last--;
    }
    String rest = last - 1 > first ? words.substring(last) : "";
    return words.substring(0, first) + HIDDEN + rest;
  }

  private static int firstQuote(String words) {
    for (int i = 0; i < words.length(); i++) {
      if (QUOTES.indexOf(words.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
