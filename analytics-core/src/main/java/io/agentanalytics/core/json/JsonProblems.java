package io.agentanalytics.core.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Says in our words why a text is no JSON. The parser's own messages quote the text, which must not
 * get into logs, and name its methods.
 */
public final class JsonProblems {
  /** What can be said of most texts that are no JSON. */
  public static final String NOT_WELL_FORMED = "not well-formed JSON";

  /** How a message of the parser begins, and what we say instead. */
  private static final Map<String, String> WORDS = words();

  private JsonProblems() {}

  private static Map<String, String> words() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("Document nesting depth", "nested deeper than " + Json.MAX_DEPTH + " levels");
    words.put("Number value length", "a number of more than " + Json.MAX_DIGITS + " digits");
    words.put("Invalid UTF-8", "not UTF-8");
    words.put("Illegal character ((CTRL-CHAR", "a control character between the values");
    words.put("Illegal unquoted character ((CTRL-CHAR", "a control character that is not escaped");
    return words;
  }

  /** For people, without a part of the text. */
  public static String describe(JsonProcessingException e) {
    String message = String.valueOf(e.getOriginalMessage());
    return WORDS.entrySet().stream()
        .filter(entry -> message.startsWith(entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> otherwise(e));
  }

  private static String otherwise(JsonProcessingException e) {
    if (e instanceof StreamConstraintsException) {
      return "beyond a limit of the reader";
    }
    return e instanceof JsonEOFException
        ? NOT_WELL_FORMED + ", it ends too early"
        : NOT_WELL_FORMED;
  }

  /** The error in the text itself, if that is the cause, and not what a member holds. */
  static Optional<JsonProcessingException> inText(JsonProcessingException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof InputCoercionException) {
        return Optional.empty();
      }
      if (cause instanceof StreamReadException || cause instanceof StreamConstraintsException) {
        return Optional.of((JsonProcessingException) cause);
      }
    }
    return Optional.empty();
  }
}
