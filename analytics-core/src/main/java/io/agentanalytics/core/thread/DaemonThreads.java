package io.agentanalytics.core.thread;

import java.util.concurrent.ThreadFactory;

/**
 * Daemons with a name, and without the context class loader of whoever happened to start them.
 *
 * @param name of every thread
 */
public record DaemonThreads(String name) implements ThreadFactory {
  @Override
  public Thread newThread(Runnable task) {
    Thread thread = new Thread(null, task, name, 0, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(DaemonThreads.class.getClassLoader());
    return thread;
  }
}
