/** Recorded sessions of the real product, replayed and compared with the events it posted. */
@NullMarked
package io.agentanalytics.producttests.recordings;

import org.jspecify.annotations.NullMarked;
