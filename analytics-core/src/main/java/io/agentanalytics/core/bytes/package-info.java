/** Looks at bytes eight at a time, where a parser would look at each. */
@NullMarked
package io.agentanalytics.core.bytes;

import org.jspecify.annotations.NullMarked;
