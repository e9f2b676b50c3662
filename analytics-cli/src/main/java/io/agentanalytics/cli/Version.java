package io.agentanalytics.cli;

import picocli.CommandLine.IVersionProvider;

/** The release, as the manifest of the jar tells it. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String version = Version.class.getPackage().getImplementationVersion();
    return new String[] {"analytics " + (version == null ? "(development)" : version)};
  }
}
