/** What the records of this module share; no promise to anybody outside of it. */
@NullMarked
package io.agentanalytics.api.internal;

import org.jspecify.annotations.NullMarked;
