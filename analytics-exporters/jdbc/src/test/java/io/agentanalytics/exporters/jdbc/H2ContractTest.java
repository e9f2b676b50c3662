package io.agentanalytics.exporters.jdbc;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;

class H2ContractTest extends JdbcContract {
  @TempDir private Path folder;

  @Override
  TestDatabase database() {
    return TestDatabase.h2(folder.resolve(UUID.randomUUID() + ""));
  }
}
