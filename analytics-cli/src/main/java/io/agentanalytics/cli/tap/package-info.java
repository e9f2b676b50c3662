/**
 * A transparent proxy around an app-server on standard streams, and the recording of what it sees.
 */
@NullMarked
package io.agentanalytics.cli.tap;

import org.jspecify.annotations.NullMarked;
