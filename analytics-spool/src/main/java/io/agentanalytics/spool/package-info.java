/** The spool over an embedded store; docs/decisions/durable-store.md says why this one. */
@NullMarked
package io.agentanalytics.spool;

import org.jspecify.annotations.NullMarked;
