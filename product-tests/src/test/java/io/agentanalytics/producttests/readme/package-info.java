/** What README promises, run from its text. */
@NullMarked
package io.agentanalytics.producttests.readme;

import org.jspecify.annotations.NullMarked;
