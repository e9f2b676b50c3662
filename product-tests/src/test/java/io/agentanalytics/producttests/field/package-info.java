/** Sessions as the field has them, with the right events and summaries. */
@NullMarked
package io.agentanalytics.producttests.field;

import org.jspecify.annotations.NullMarked;
