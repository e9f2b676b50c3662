package io.agentanalytics.core.reduce.canary;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** One method for each way to be impure. */
public final class Impure {
  private Impure() {}

  static Instant now() {
    return Instant.now();
  }

  static Supplier<Instant> nowByReference() {
    return Instant::now;
  }

  static Instant clock() {
    return Clock.systemUTC().instant();
  }

  static long currentTimeMillis() {
    return System.currentTimeMillis();
  }

  static long nanoTime() {
    return System.nanoTime();
  }

  static String environment() {
    return System.getenv("HOME");
  }

  static double chance() {
    return Math.random();
  }

  static UUID randomId() {
    return UUID.randomUUID();
  }

  static Path file() {
    return Path.of("file");
  }

  static Object stream() {
    return new ByteArrayOutputStream();
  }

  static Object address() {
    return URI.create("canary:");
  }

  static Object queue() {
    return new ConcurrentLinkedQueue<String>();
  }

  static Object thread() {
    return Thread.currentThread();
  }

  static Object logger() {
    return System.getLogger("canary");
  }

  static void log(System.Logger logger) {
    logger.log(System.Logger.Level.INFO, "sings");
  }
}
