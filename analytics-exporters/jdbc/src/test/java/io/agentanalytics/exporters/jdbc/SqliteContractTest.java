package io.agentanalytics.exporters.jdbc;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;

class SqliteContractTest extends JdbcContract {
  @TempDir private Path folder;

  @Override
  TestDatabase database() {
    return TestDatabase.sqlite(folder.resolve(UUID.randomUUID() + ".db"));
  }
}
