/** How the cost of foreign input grows. */
@NullMarked
package io.agentanalytics.producttests.growth;

import org.jspecify.annotations.NullMarked;
