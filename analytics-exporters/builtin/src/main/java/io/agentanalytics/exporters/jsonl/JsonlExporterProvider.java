package io.agentanalytics.exporters.jsonl;

import com.google.auto.service.AutoService;
import io.agentanalytics.api.ConfigurationException;
import io.agentanalytics.api.exporter.ConfigKey;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.EventExporterProvider;
import io.agentanalytics.api.exporter.ExporterConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Makes exporters of type {@code jsonl}; {@link #keys()} says what they can be told. */
@AutoService(EventExporterProvider.class)
public final class JsonlExporterProvider implements EventExporterProvider {
  static final ConfigKey<Path> PATH =
      ConfigKey.path("path", "file to append to; its folder must exist").required();
  static final ConfigKey<LineFormat> FORMAT =
      ConfigKey.choice(
              "format", LineFormat.class, "whether a line has the event's identity, or it alone")
          .withDefault("record");
  static final ConfigKey<Long> MAX_SIZE =
      ConfigKey.size("max-size", "size at which a new file begins; 0 for never").withDefault("0");
  static final ConfigKey<Long> KEEP =
      ConfigKey.integer("keep", 1, 10_000, "how many full files are kept: path.1, path.2, ...")
          .withDefault("5");
  static final ConfigKey<FsyncPolicy> FSYNC =
      ConfigKey.choice("fsync", FsyncPolicy.class, "when the disk is told to keep what was written")
          .withDefault("never");
  static final ConfigKey<Duration> FSYNC_INTERVAL =
      ConfigKey.duration("fsync-interval", "how often, with fsync=interval").withDefault("1s");

  static final ConfigKey<Boolean> FOLLOW_LINKS =
      ConfigKey.flag("follow-links", "whether path may be a symbolic link").withDefault("false");
  static final ConfigKey<Boolean> KEEP_MODE =
      ConfigKey.flag(
              "keep-mode",
              "whether a file that is there keeps a mode wider than 0640; else it gets 0600")
          .withDefault("false");

  /** For {@link java.util.ServiceLoader}. */
  public JsonlExporterProvider() {}

  @Override
  public String type() {
    return "jsonl";
  }

  @Override
  public List<ConfigKey<?>> keys() {
    return List.of(PATH, FORMAT, MAX_SIZE, KEEP, FSYNC, FSYNC_INTERVAL, FOLLOW_LINKS, KEEP_MODE);
  }

  @Override
  public EventExporter create(ExporterConfig config) {
    System.Logger log = System.getLogger(JsonlExporter.class.getName());
    DiskFile.Opening opening =
        new DiskFile.Opening(config.value(FOLLOW_LINKS), config.value(KEEP_MODE), log);
    return create(config, opening::open, log);
  }

  static JsonlExporter create(ExporterConfig config, LineFile.Opener opener, System.Logger log) {
    Path path = config.value(PATH).toAbsolutePath();
    FsyncPolicy fsync = config.value(FSYNC);
    Duration interval = config.value(FSYNC_INTERVAL);
    if (interval.isZero()) {
      throw new ConfigurationException(config.name() + ".fsync-interval: expected more than 0");
    }
    Rotation rotation =
        new Rotation(path, config.value(MAX_SIZE), Math.toIntExact(config.value(KEEP)));
    JsonlExporter exporter =
        new JsonlExporter(
            config.value(FORMAT),
            fsync,
            new LineFile(rotation, fsync != FsyncPolicy.NEVER, opener, log),
            new SyncTimer(
                config.name(), Optional.of(interval).filter(any -> fsync == FsyncPolicy.INTERVAL)),
            log);
    try {
      exporter.open();
    } catch (IOException e) {
      exporter.close();
      ConfigurationException problem =
          new ConfigurationException(
              config.name() + ".path: cannot open " + path + ": " + BatchWriter.reason(e));
      problem.initCause(e);
      throw problem;
    }
    return exporter;
  }
}
