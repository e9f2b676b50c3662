/**
 * Frames and the recordings that hold them (design section 4). A frame is undecoded bytes: its head
 * is found in its first bytes, and what no fact needs is never parsed.
 */
@NullMarked
package io.agentanalytics.core.frame;

import org.jspecify.annotations.NullMarked;
