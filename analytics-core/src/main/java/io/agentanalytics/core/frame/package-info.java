/** Frames: reading, writing and recording JSON-RPC messages. */
@NullMarked
package io.agentanalytics.core.frame;

import org.jspecify.annotations.NullMarked;
