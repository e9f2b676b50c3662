/**
 * All that is remembered of a source, in bounded maps: what they forget is counted, and all of it
 * can be written to bytes and restored.
 */
@NullMarked
package io.agentanalytics.core.state;

import org.jspecify.annotations.NullMarked;
