package io.agentanalytics.core.configuration;

import io.agentanalytics.api.ConfigurationException;
import io.agentanalytics.api.exporter.ConfigKey;
import io.agentanalytics.api.exporter.ExporterConfig;
import io.agentanalytics.core.frame.ReadingOptions;
import io.agentanalytics.core.intake.IntakeLimits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a pipeline can be told: {@code analytics.…}. */
final class PipelineKeys {
  private static final long MANY = 100_000_000;
  private static final int MAX_WORKERS = 64;

  static final ConfigKey<Boolean> ENABLED =
      ConfigKey.flag("enabled", "false: nothing is recorded and no thread runs")
          .withDefault("true");
  static final ConfigKey<List<String>> EXPORTERS =
      ConfigKey.list("exporters", "names of the exporters that run");
  static final ConfigKey<Long> WORKERS =
      ConfigKey.integer("workers", 1, MAX_WORKERS, "threads that process sources")
          .withDefault(Integer.toString(IntakeLimits.STANDARD.workers()));
  static final ConfigKey<Long> INTAKE_INPUTS =
      ConfigKey.integer("intake.inputs", 1, MANY, "facts and frames that may wait")
          .withDefault(Long.toString(IntakeLimits.STANDARD.inputs()));
  static final ConfigKey<Long> INTAKE_BYTES =
      ConfigKey.size("intake.bytes", "bytes of them that may wait")
          .withDefault(Long.toString(IntakeLimits.STANDARD.bytes()));
  static final ConfigKey<Long> INPUT_BYTES =
      ConfigKey.size(
              "intake.input-bytes",
              "a larger fact, or a frame of which events need more, is refused")
          .withDefault(Long.toString(IntakeLimits.STANDARD.maxInputBytes()));
  static final ConfigKey<Long> LINE_BYTES =
      ConfigKey.size("replay.line-bytes", "a line of which events need more is skipped")
          .withDefault(Integer.toString(ReadingOptions.STANDARD.maxLineBytes()));

  private static final List<ConfigKey<?>> OWN =
      List.of(ENABLED, EXPORTERS, WORKERS, INTAKE_INPUTS, INTAKE_BYTES, INPUT_BYTES, LINE_BYTES);

  private PipelineKeys() {}

  /** Own keys and those of sessions. */
  static List<ConfigKey<?>> all() {
    List<ConfigKey<?>> all = new ArrayList<>(OWN);
    all.addAll(SessionKeys.ALL);
    return Collections.unmodifiableList(all);
  }

  static IntakeLimits intake(ExporterConfig config) {
    return new IntakeLimits(
        Math.toIntExact(config.value(WORKERS)),
        config.value(INTAKE_INPUTS),
        config.value(INTAKE_BYTES),
        config.value(INPUT_BYTES));
  }

  static ReadingOptions reading(ExporterConfig config) {
    long bytes = config.value(LINE_BYTES);
    if (bytes < ReadingOptions.MIN_LINE_BYTES || bytes > ReadingOptions.MAX_LINE_BYTES) {
      throw new ConfigurationException(
          Settings.ROOT
              + LINE_BYTES.name()
              + ": found "
              + bytes
              + ", expected "
              + ReadingOptions.MIN_LINE_BYTES
              + " to "
              + ReadingOptions.MAX_LINE_BYTES);
    }
    return ReadingOptions.STANDARD.withMaxLineBytes(Math.toIntExact(bytes));
  }
}
