/** Breaks rules on purpose, to prove that they can fail. */
@NullMarked
package io.agentanalytics.core.canary.left;

import org.jspecify.annotations.NullMarked;
