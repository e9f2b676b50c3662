/** Events as lines for people, on standard output. Found as type {@code console}. */
@NullMarked
package io.agentanalytics.exporters.console;

import org.jspecify.annotations.NullMarked;
