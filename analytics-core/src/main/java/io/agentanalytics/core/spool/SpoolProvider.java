package io.agentanalytics.core.spool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Makes spools; found by {@link ServiceLoader}. */
public interface SpoolProvider {
  /** What to add to a project that has none. */
  String ARTIFACT = "io.agentanalytics:analytics-spool";

  /**
   * Opens the spool in a folder, or begins one there. What cannot be read any more is kept aside.
   *
   * @param folder made if it is not there, for its owner only
   * @throws IOException if that is not possible, or another process or lane has it open
   */
  Spool open(Path folder) throws IOException;

  /** The provider beside this library; empty when there is none that can be loaded. */
  static Optional<SpoolProvider> find() {
    try {
      Iterator<SpoolProvider> providers =
          ServiceLoader.load(SpoolProvider.class, SpoolProvider.class.getClassLoader()).iterator();
      return providers.hasNext() ? Optional.of(providers.next()) : Optional.empty();
    } catch (ServiceConfigurationError | LinkageError e) {
      return Optional.empty();
    }
  }
}
