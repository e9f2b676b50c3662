@NullMarked
package io.agentanalytics.exporters.jdbc;

import org.jspecify.annotations.NullMarked;
