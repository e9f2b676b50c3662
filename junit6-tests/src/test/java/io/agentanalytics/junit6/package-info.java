/** What the testkit has for JUnit, with JUnit 6. */
@NullMarked
package io.agentanalytics.junit6;

import org.jspecify.annotations.NullMarked;
