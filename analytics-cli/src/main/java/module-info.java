/** The {@code analytics} command. */
module io.agentanalytics.cli {
  requires io.agentanalytics.core;
  requires info.picocli;

  opens io.agentanalytics.cli to
      info.picocli;
}
