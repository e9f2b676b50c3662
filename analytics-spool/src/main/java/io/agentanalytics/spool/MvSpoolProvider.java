package io.agentanalytics.spool;

import com.google.auto.service.AutoService;
import io.agentanalytics.core.spool.Spool;
import io.agentanalytics.core.spool.SpoolProvider;
import java.io.IOException;
import java.nio.file.Path;

/** Spools in one file each. */
@AutoService(SpoolProvider.class)
public final class MvSpoolProvider implements SpoolProvider {

  /** For {@link java.util.ServiceLoader}. */
  public MvSpoolProvider() {}

  @Override
  public Spool open(Path folder) throws IOException {
    return MvSpool.open(SpoolFolder.prepare(folder));
  }
}
