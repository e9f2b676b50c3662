/** The built-in exporters as a host has them: found on the class path, fed with real sessions. */
@NullMarked
package io.agentanalytics.producttests.exporters;

import org.jspecify.annotations.NullMarked;
