/** Sessions, assertions and compatibility kits for tests of hosts and exporters. */
@NullMarked
package io.agentanalytics.testkit;

import org.jspecify.annotations.NullMarked;
