package io.agentanalytics.cli;

import io.agentanalytics.api.exporter.ConfigKey;
import io.agentanalytics.api.exporter.EventExporterProvider;
import io.agentanalytics.core.ExporterTypes;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code analytics exporters}: what events can be delivered through. */
@Command(
    name = "exporters",
    description = "Lists the exporters that were found, with what they can be told.")
final class ExportersCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private PluginOptions plugins = new PluginOptions();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    ExporterTypes types = ExporterTypes.find(plugins.all());
    types.providers().forEach(provider -> print(provider, out));
    types
        .failures()
        .forEach(failure -> spec.commandLine().getErr().println("analytics: " + failure));
    out.flush();
    return ExitCode.OK;
  }

  private static void print(EventExporterProvider provider, PrintWriter out) {
    out.println(provider.type() + "  (" + provider + ")");
    provider.keys().forEach(key -> out.println("  " + line(key)));
    out.println();
  }

  private static String line(ConfigKey<?> key) {
    String standard =
        key.isRequired()
            ? "; required"
            : key.defaultText().map(text -> "; " + text + " unless set").orElse("");
    return String.format("%-14s %s (%s%s)", key.name(), key.help(), key.expectation(), standard);
  }
}
