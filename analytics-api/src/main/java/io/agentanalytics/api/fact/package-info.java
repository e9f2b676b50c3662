/** Facts: the inputs of reduction, and the values that they share (facts.md). */
@NullMarked
package io.agentanalytics.api.fact;

import org.jspecify.annotations.NullMarked;
