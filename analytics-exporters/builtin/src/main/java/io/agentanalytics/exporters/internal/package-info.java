/** What the built-in exporters share. */
@NullMarked
package io.agentanalytics.exporters.internal;

import org.jspecify.annotations.NullMarked;
