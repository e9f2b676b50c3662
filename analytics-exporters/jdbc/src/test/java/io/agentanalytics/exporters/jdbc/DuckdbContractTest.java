package io.agentanalytics.exporters.jdbc;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** A minute, since DuckDB takes rows one by one. */
@Tag("thorough")
class DuckdbContractTest extends JdbcContract {
  @TempDir private Path folder;

  @Override
  TestDatabase database() {
    return TestDatabase.duckdb(folder.resolve(UUID.randomUUID() + ".db"));
  }
}
