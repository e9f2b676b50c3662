/** The {@code analytics} command. */
module io.agentanalytics.cli {
  requires io.agentanalytics.core;
  requires info.picocli;
  requires java.logging;

  opens io.agentanalytics.cli to
      info.picocli;
}
