package io.agentanalytics.producttests.delivery;

import java.lang.ref.WeakReference;
import java.nio.file.Path;

/** Uses an isolated host, closes it or not, and says whether its class loader can be collected. */
final class ForgottenHost {
  private ForgottenHost() {}

  /**
   * Runs alone in a JVM, since what it looks at is what the whole JVM still refers to.
   *
   * @param arguments a folder
   */
  public static void main(String[] arguments) throws Exception {
    WeakReference<ClassLoader> loader = useAndForget(Path.of(arguments[0]));
    // The JDK holds on to the record class whose equals it has linked last, until the next one.
    System.out.println(new Displacing(1, "text").equals(new Displacing(1, "text")));
    System.out.println(Eventually.afterCollection(() -> loader.refersTo(null)));
  }

  private record Displacing(long number, String text) {}

  private static WeakReference<ClassLoader> useAndForget(Path folder) throws Exception {
    try (var loader = Isolation.loader();
        var host = Isolation.host(loader, folder)) {
      System.out.println(host.record(3));
      return new WeakReference<>(loader);
    }
  }
}
