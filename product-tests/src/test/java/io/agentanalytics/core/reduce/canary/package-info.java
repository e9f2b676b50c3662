/** Breaks rules on purpose, to prove that they can fail. */
@NullMarked
package io.agentanalytics.core.reduce.canary;

import org.jspecify.annotations.NullMarked;
