package io.agentanalytics.core.frame;

/** A text is no JSON-RPC message of the app-server. */
public final class FrameDecodingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String member;
  private final String problem;

  FrameDecodingException(String member, String problem) {
    super(member.isEmpty() ? problem : member + ": " + problem);
    this.member = member;
    this.problem = problem;
  }

  /** What was found and what was expected, without the name of the member. */
  public String problem() {
    return problem;
  }

  /** The member that cannot be read; empty for the whole text. */
  public String member() {
    return member;
  }
}
