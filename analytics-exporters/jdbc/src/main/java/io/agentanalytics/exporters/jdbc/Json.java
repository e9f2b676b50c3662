package io.agentanalytics.exporters.jdbc;

/** A text that is JSON, for columns whose type knows it. */
record Json(String text) {}
