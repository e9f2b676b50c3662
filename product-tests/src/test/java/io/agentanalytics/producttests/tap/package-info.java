/** The tap as a command: an agent behind it, a client before it, signals and full disks. */
@NullMarked
package io.agentanalytics.producttests.tap;

import org.jspecify.annotations.NullMarked;
