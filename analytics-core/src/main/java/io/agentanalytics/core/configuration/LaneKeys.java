package io.agentanalytics.core.configuration;

import io.agentanalytics.api.ConfigurationException;
import io.agentanalytics.api.exporter.ConfigKey;
import io.agentanalytics.api.exporter.ExporterConfig;
import io.agentanalytics.core.delivery.Amount;
import io.agentanalytics.core.delivery.LaneOptions;
import io.agentanalytics.core.delivery.RetryDelays;
import io.agentanalytics.core.spool.SpoolProvider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a lane can be told: {@code analytics.lane.<name>.…} (design section 7). */
final class LaneKeys {
  private static final LaneOptions STANDARD = LaneOptions.STANDARD;
  private static final long MANY = 100_000_000;

  static final ConfigKey<Boolean> DURABLE =
      ConfigKey.flag("durable", "whether undelivered events outlive the process")
          .withDefault("false");
  static final ConfigKey<Path> DIRECTORY =
      ConfigKey.path("directory", "where a durable lane keeps its events; no other lane's");
  static final ConfigKey<Long> STORE_BYTES =
      ConfigKey.size("store-bytes", "what a durable lane may keep on disk").withDefault("1GiB");
  static final ConfigKey<Long> QUEUE_RECORDS =
      ConfigKey.integer("queue-records", 1, MANY, "events that may wait in memory")
          .withDefault(Long.toString(STANDARD.queue().records()));
  static final ConfigKey<Long> QUEUE_BYTES =
      ConfigKey.size("queue-bytes", "bytes that may wait in memory")
          .withDefault(Long.toString(STANDARD.queue().bytes()));
  static final ConfigKey<Long> BATCH_RECORDS =
      ConfigKey.integer("batch-records", 1, MANY, "events in one call")
          .withDefault(Long.toString(STANDARD.batch().records()));
  static final ConfigKey<Long> BATCH_BYTES =
      ConfigKey.size("batch-bytes", "bytes in one call; a larger event goes alone")
          .withDefault(Long.toString(STANDARD.batch().bytes()));
  static final ConfigKey<Long> RECORD_BYTES =
      ConfigKey.size("record-bytes", "larger events are dropped")
          .withDefault(Long.toString(STANDARD.maxRecordBytes()));
  static final ConfigKey<Duration> LINGER =
      duration("linger", "how long a batch may wait for more", STANDARD.linger());
  static final ConfigKey<Duration> TIMEOUT =
      duration("timeout", "longest wait for the answer to one call", STANDARD.timeout());
  static final ConfigKey<Duration> DEADLINE =
      duration(
          "deadline",
          "of all tries of one batch, anew when a part of it arrives; a durable lane tries for ever",
          STANDARD.deadline());
  static final ConfigKey<Duration> RETRY_INITIAL =
      duration(
          "retry-initial",
          "longest delay before the second try; doubles with each",
          STANDARD.retry().initial());
  static final ConfigKey<Duration> RETRY_MAX =
      duration(
          "retry-max",
          "no delay is longer, not even one that is asked for",
          STANDARD.retry().max());
  static final List<ConfigKey<?>> ALL =
      List.of(
          DURABLE,
          DIRECTORY,
          STORE_BYTES,
          QUEUE_RECORDS,
          QUEUE_BYTES,
          BATCH_RECORDS,
          BATCH_BYTES,
          RECORD_BYTES,
          LINGER,
          TIMEOUT,
          DEADLINE,
          RETRY_INITIAL,
          RETRY_MAX);

  private LaneKeys() {}

  private static ConfigKey<Duration> duration(String name, String help, Duration standard) {
    return ConfigKey.duration(name, help).withDefault(standard.toMillis() + "ms");
  }

  static LaneSettings read(ExporterConfig config) {
    Amount queue = new Amount(config.value(QUEUE_RECORDS), config.value(QUEUE_BYTES));
    Amount batch = new Amount(config.value(BATCH_RECORDS), config.value(BATCH_BYTES));
    boolean durable = config.value(DURABLE);
    Optional<Path> directory = config.find(DIRECTORY);
    List<String> problems = new ArrayList<>();
    if (durable && directory.isEmpty()) {
      problems.add(config.name() + ".directory: missing, a durable lane needs it");
    }
    if (durable && SpoolProvider.find().isEmpty()) {
      problems.add(
          config.name()
              + ".durable: needs "
              + SpoolProvider.ARTIFACT
              + " beside analytics-core, which was not found");
    }
    if (batch.records() > queue.records()) {
      problems.add(
          config.name()
              + ".batch-records: found "
              + batch.records()
              + ", expected no more than queue-records, "
              + queue.records());
    }
    if (config.value(RETRY_INITIAL).compareTo(config.value(RETRY_MAX)) > 0) {
      problems.add(config.name() + ".retry-initial: expected no more than retry-max");
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return new LaneSettings(
        new LaneOptions(
            queue,
            batch,
            config.value(RECORD_BYTES),
            config.value(LINGER),
            config.value(TIMEOUT),
            config.value(DEADLINE),
            new RetryDelays(config.value(RETRY_INITIAL), config.value(RETRY_MAX))),
        durable ? directory : Optional.empty(),
        config.value(STORE_BYTES));
  }
}
