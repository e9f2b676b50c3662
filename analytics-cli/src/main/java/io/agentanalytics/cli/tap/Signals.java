package io.agentanalytics.cli.tap;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.Consumer;

/**
 * Catches signals instead of ending. The JDK has no public type for that, only an old one that
 * every JDK ships; where it is missing, signals end this process, and the child sees its streams
 * end.
 */
public final class Signals {
  private static final List<String> FORWARDED = List.of("INT", "TERM", "HUP");

  private Signals() {}

  /**
   * Hands the names of signals to {@code receiver}, on threads of the JVM's own.
   *
   * @return whether signals can be caught here
   */
  public static boolean catchAll(Consumer<String> receiver) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Method handle = signal.getMethod("handle", signal, handler);
      for (String name : FORWARDED) {
        InvocationHandler toReceiver =
            (proxy, method, arguments) -> {
              if (method.getName().equals("handle")) {
                receiver.accept(name);
              }
              return null;
            };
        Object proxy =
            Proxy.newProxyInstance(
                Signals.class.getClassLoader(), new Class<?>[] {handler}, toReceiver);
        handle.invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
      }
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
