package io.agentanalytics.core.frame;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.agentanalytics.core.json.ByteOffsets;
import io.agentanalytics.core.json.JsonProblems;
import org.jspecify.annotations.Nullable;

/** A text is no JSON-RPC message of the app-server, or no line of a recording. */
public final class FrameDecodingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String member;
  private final String problem;

  /** Where the text stops being JSON, in bytes; -1 when it is JSON. */
  private final long brokenAt;

  FrameDecodingException(String member, String problem) {
    this(member, problem, -1, null);
  }

  private FrameDecodingException(
      String member, String problem, long brokenAt, @Nullable Throwable cause) {
    super(member.isEmpty() ? problem : member + ": " + problem, cause);
    this.member = member;
    this.problem = problem;
    this.brokenAt = brokenAt;
  }

  /** The text is no JSON. */
  static FrameDecodingException broken(JsonProcessingException e, ByteOffsets places) {
    long at = e.getLocation() == null ? 0 : places.of(e.getLocation());
    return new FrameDecodingException("", JsonProblems.describe(e), at, e);
  }

  /** What was found and what was expected, without the name of the member. */
  public String problem() {
    return problem;
  }

  /** The member that cannot be read; empty for the whole text. */
  public String member() {
    return member;
  }

  /** Whether the text is no JSON at all, and not just another value than expected. */
  public boolean isBrokenText() {
    return brokenAt >= 0;
  }

  /** Whether the line is the header of a recording. */
  boolean isInHeader() {
    return member.equals(LineParser.HEADER) || member.startsWith(LineParser.HEADER + ".");
  }

  /** Where the text stops being JSON, in bytes from its start. */
  long brokenAt() {
    return brokenAt;
  }
}
