/** What the tests of the exporters share. */
@NullMarked
package io.agentanalytics.exporters;

import org.jspecify.annotations.NullMarked;
