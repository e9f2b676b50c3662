package io.agentanalytics.exporters.jdbc;

import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.exporter.ExportResult;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Brings the records of one batch into the database: in one transaction, unless the database
 * refuses a value. Then the batch is halved until what is refused stands alone. Used once.
 */
final class BatchWriter {
  private final Session session;
  private final List<EventRecord> records;
  private final Reasons reasons;
  private final Set<Integer> delivered = new TreeSet<>();
  private String refusal = "";
  private boolean isBroken;

  BatchWriter(Session session, List<EventRecord> records, Reasons reasons) {
    this.session = session;
    this.records = records;
    this.reasons = reasons;
  }

  ExportResult write() {
    try {
      write(0, records.size());
    } catch (SQLException e) {
      isBroken = true;
      return result(ExportResult.retry(reasons.of(e)));
    }
    return delivered.size() == records.size()
        ? ExportResult.delivered()
        : result(ExportResult.rejected(refusal));
  }

  /** Whether the session should not be used again. */
  boolean isBroken() {
    return isBroken;
  }

  private void write(int from, int to) throws SQLException {
    try {
      session.write(records.subList(from, to));
    } catch (SQLException e) {
      if (!session.dialect().refuses(e)) {
        throw e;
      }
      session.rollback();
      if (to - from == 1) {
        refusal = reasons.ofRefusal(e);
      } else {
        int middle = (from + to) >>> 1;
        write(from, middle);
        write(middle, to);
      }
      return;
    }
    for (int index = from; index < to; index++) {
      delivered.add(index);
    }
  }

  private ExportResult result(ExportResult rest) {
    return delivered.isEmpty() ? rest : ExportResult.deliveredInPart(delivered, rest);
  }
}
