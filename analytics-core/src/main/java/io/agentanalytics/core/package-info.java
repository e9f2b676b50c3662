/** Entry points: replay recordings, run a pipeline. */
@NullMarked
package io.agentanalytics.core;

import org.jspecify.annotations.NullMarked;
