/** The exporter {@code jdbc}, for hosts that hand in a {@link javax.sql.DataSource}. */
@NullMarked
package io.agentanalytics.exporters.jdbc;

import org.jspecify.annotations.NullMarked;
