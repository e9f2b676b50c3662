/** Coverage-guided fuzzing of a replay, seeded with the recordings. */
@NullMarked
package io.agentanalytics.producttests.fuzz;

import org.jspecify.annotations.NullMarked;
