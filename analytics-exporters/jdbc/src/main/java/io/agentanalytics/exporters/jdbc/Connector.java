package io.agentanalytics.exporters.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens connections. */
@FunctionalInterface
interface Connector {
  Connection connect() throws SQLException;
}
