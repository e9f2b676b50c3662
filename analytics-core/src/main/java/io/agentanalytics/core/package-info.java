/** Entry points: the pipeline and the replay of sessions. */
@NullMarked
package io.agentanalytics.core;

import org.jspecify.annotations.NullMarked;
