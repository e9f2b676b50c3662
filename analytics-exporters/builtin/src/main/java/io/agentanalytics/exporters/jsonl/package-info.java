/** Events into a file, one JSON object a line. Found as type {@code jsonl}. */
@NullMarked
package io.agentanalytics.exporters.jsonl;

import org.jspecify.annotations.NullMarked;
