package io.agentanalytics.exporters.internal;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes the threads of an exporter: daemons, named after it. */
public final class DaemonThreads implements ThreadFactory {
  private final String prefix;
  private final AtomicInteger count = new AtomicInteger();

  /**
   * @param exporter its name in the configuration
   * @param role what the threads do, a word
   */
  public DaemonThreads(String exporter, String role) {
    this.prefix = "analytics-export-" + exporter + "-" + role + "-";
  }

  @Override
  public Thread newThread(Runnable task) {
    Thread thread = new Thread(task, prefix + count.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}
