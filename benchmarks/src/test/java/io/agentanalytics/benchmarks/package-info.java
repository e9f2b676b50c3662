/** Measurements: ratios within one run, since machines are shared and noisy. */
@NullMarked
package io.agentanalytics.benchmarks;

import org.jspecify.annotations.NullMarked;
