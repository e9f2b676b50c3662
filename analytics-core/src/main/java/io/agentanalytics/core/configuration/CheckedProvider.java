package io.agentanalytics.core.configuration;

import io.agentanalytics.api.exporter.ConfigKey;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.EventExporterProvider;
import io.agentanalytics.api.exporter.ExporterConfig;
import io.agentanalytics.core.delivery.Failures;
import io.agentanalytics.core.thread.DaemonThreads;
import io.agentanalytics.core.thread.Timeouts;
import java.time.Duration;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A provider that has said its type and its keys, so that nobody has to ask it again. */
record CheckedProvider(EventExporterProvider provider, String type, List<ConfigKey<?>> keys)
    implements EventExporterProvider {

  CheckedProvider {
    keys = List.copyOf(keys);
  }

  /** The provider cannot be used; the message names it and says why. */
  static final class UnusableException extends Exception {
    private static final long serialVersionUID = 1L;

    UnusableException(String message) {
      super(message);
    }
  }

  /**
   * Makes a provider and asks it. That is foreign code: whatever it throws becomes one failure, and
   * when it takes longer than a time, it is left behind on a thread of its own.
   */
  static CheckedProvider of(ServiceLoader.Provider<EventExporterProvider> found, Duration timeout)
      throws UnusableException {
    String name = found.type().getName();
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    FutureTask<CheckedProvider> asked =
        new FutureTask<>(
            () -> {
              Thread.currentThread().setContextClassLoader(context);
              return ask(found, name);
            });
    Thread thread = new DaemonThreads("analytics-provider").newThread(asked);
    thread.start();
    try {
      return asked.get(Timeouts.nanos(timeout), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw new UnusableException(
          e.getCause() instanceof UnusableException unusable
              ? String.valueOf(unusable.getMessage())
              : name + ": cannot be made");
    } catch (TimeoutException e) {
      thread.interrupt();
      throw new UnusableException(
          name + ": has not answered within " + timeout.toSeconds() + " seconds");
    } catch (InterruptedException e) {
      thread.interrupt();
      Thread.currentThread().interrupt();
      throw new UnusableException(name + ": was not waited for");
    }
  }

  private static CheckedProvider ask(
      ServiceLoader.Provider<EventExporterProvider> found, String name) throws UnusableException {
    String asked = "cannot be made";
    try {
      EventExporterProvider provider = found.get();
      asked = "type() fails";
      String type = provider.type();
      if (type == null || type.isBlank()) {
        throw new UnusableException(name + ": type() gives none");
      }
      asked = "keys() fails";
      List<ConfigKey<?>> keys = provider.keys();
      if (keys == null) {
        throw new UnusableException(name + ": keys() gives none");
      }
      return new CheckedProvider(provider, type, keys);
    } catch (UnusableException e) {
      throw e;
    } catch (Throwable e) {
      throw new UnusableException(name + ": " + asked + ", " + Failures.words(causeOf(e)));
    }
  }

  /** The loader of services wraps what a constructor throws. */
  private static Throwable causeOf(Throwable e) {
    Throwable cause = e instanceof ServiceConfigurationError ? e.getCause() : null;
    return cause == null ? e : cause;
  }

  @Override
  public EventExporter create(ExporterConfig config) {
    return provider.create(config);
  }

  /** The name of the provider's class. */
  @Override
  public String toString() {
    return provider.getClass().getName();
  }
}
