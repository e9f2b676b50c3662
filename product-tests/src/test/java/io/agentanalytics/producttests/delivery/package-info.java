/** Delivery seen from outside: recordings through a pipeline, kills, many threads, what is left. */
@NullMarked
package io.agentanalytics.producttests.delivery;

import org.jspecify.annotations.NullMarked;
