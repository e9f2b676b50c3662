package io.agentanalytics.cli;

import io.agentanalytics.api.ConfigurationException;
import io.agentanalytics.api.delivery.StatisticsListener;
import io.agentanalytics.api.fact.Confidence;
import io.agentanalytics.core.AnalyticsPipeline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How frames become events, and where the events go. */
final class PipelineOptions {
  @Option(
      names = "--exporter",
      paramLabel = "NAME",
      description =
          "Delivers the events through this exporter; can be given several times. Its type is its"
              + " name unless analytics.exporter.NAME.type says otherwise.")
  private final List<String> exporters = new ArrayList<>();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "A property, for example analytics.exporter.jsonl.path=events.jsonl; wins over the"
              + " environment, which wins over the file.")
  private final List<String> properties = new ArrayList<>();

  @Option(names = "--config", paramLabel = "FILE", description = "A file of properties.")
  private @Nullable Path config;

  @Mixin private PluginOptions plugins = new PluginOptions();

  @Option(
      names = "--profile",
      paramLabel = "auto|seed|v0131",
      description =
          "Which release the events equal; auto, that of the server, unless given. seed is the"
              + " reference.")
  private @Nullable String profile;

  @Option(
      names = "--confidence",
      paramLabel = "LEVEL",
      description =
          "Facts that are less sure are not built: exact, high, medium (unless given) or low.")
  private @Nullable Confidence confidence;

  /** The running pipeline; the caller closes it. */
  AnalyticsPipeline start() {
    return builder().build();
  }

  /** The same, with a listener. */
  AnalyticsPipeline start(StatisticsListener listener) {
    return builder().listener(listener).build();
  }

  private AnalyticsPipeline.Builder builder() {
    AnalyticsPipeline.Builder builder = AnalyticsPipeline.builder().set(byKey());
    if (!exporters.isEmpty()) {
      builder.set("analytics.exporters", String.join(",", exporters));
    }
    if (config != null) {
      builder.configFile(config);
    }
    plugins.all().forEach(builder::plugin);
    if (profile != null) {
      builder.set("analytics.profile", profile);
    }
    if (confidence != null) {
      builder.confidence(confidence);
    }
    return builder;
  }

  /** Not left to picocli, which repeats what it cannot read: it may be a secret. */
  private Map<String, String> byKey() {
    Map<String, String> values = new LinkedHashMap<>();
    for (String property : properties) {
      int end = property.indexOf('=');
      if (end < 0) {
        throw new ConfigurationException("--set: expected KEY=VALUE, got a text without =");
      }
      values.put(property.substring(0, end), property.substring(end + 1));
    }
    return values;
  }
}
