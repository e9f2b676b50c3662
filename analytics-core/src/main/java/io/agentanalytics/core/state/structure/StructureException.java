package io.agentanalytics.core.state.structure;

/** Bytes are not what was written, or what another release wrote. */
public final class StructureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StructureException(String problem) {
    super(problem);
  }

  public StructureException(String problem, Throwable cause) {
    super(problem, cause);
  }
}
