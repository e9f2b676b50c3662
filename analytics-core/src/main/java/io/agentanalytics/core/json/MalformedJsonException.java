package io.agentanalytics.core.json;

import org.jspecify.annotations.Nullable;

/** A JSON text cannot be read as what it should be. */
public final class MalformedJsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String member;
  private final String problem;
  private final boolean broken;

  /**
   * @param member path of the member that cannot be read, for example {@code item.status}; empty
   *     for the whole text
   * @param problem what was found and what was expected, without the value
   */
  public MalformedJsonException(String member, String problem, Throwable cause) {
    this(member, problem, false, cause);
  }

  /** As above, without a cause. */
  public MalformedJsonException(String member, String problem) {
    this(member, problem, false, null);
  }

  /** A value refused its components; values name the component first, by its Java name. */
  static MalformedJsonException ofFact(IllegalArgumentException e) {
    String text = String.valueOf(e.getMessage());
    int colon = text.indexOf(": ");
    return colon < 0
        ? new MalformedJsonException("", text, e)
        : new MalformedJsonException(
            MemberNames.ofComponent(text.substring(0, colon)), text.substring(colon + 2), e);
  }

  /** The same problem, of a value that is a member of a larger one. */
  MalformedJsonException inside(String outer) {
    return new MalformedJsonException(
        member.isEmpty() ? outer : outer + "." + member, problem, this);
  }

  private MalformedJsonException(
      String member, String problem, boolean broken, @Nullable Throwable cause) {
    super(member.isEmpty() ? problem : member + ": " + problem, cause);
    this.member = member;
    this.problem = problem;
    this.broken = broken;
  }

  /**
   * The text itself is broken.
   *
   * @param member where the reader was
   */
  static MalformedJsonException inText(String member, String problem, Throwable cause) {
    return new MalformedJsonException(member, problem, true, cause);
  }

  /** Path of the member that cannot be read; empty for the whole text. */
  public String member() {
    return member;
  }

  /** What was found and what was expected, without the name of the member. */
  public String problem() {
    return problem;
  }

  /** Whether the text is no JSON at all, and not just another value than expected. */
  public boolean isBrokenText() {
    return broken;
  }
}
