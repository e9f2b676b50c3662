/** The analytics command. */
@NullMarked
package io.agentanalytics.cli;

import org.jspecify.annotations.NullMarked;
