package io.agentanalytics.producttests;

import java.util.List;
import java.util.function.Supplier;

/** Has one of each form that the listing has to write. */
public abstract class ApiListingSample<T> implements Supplier<T> {
  public static final int ANSWER = 42;

  private final List<? extends T> hidden;

  protected ApiListingSample(List<? extends T> hidden) {
    this.hidden = hidden;
  }

  public abstract <E extends Exception> T find(String... names) throws E;

  List<? extends T> hidden() {
    return hidden;
  }
}
