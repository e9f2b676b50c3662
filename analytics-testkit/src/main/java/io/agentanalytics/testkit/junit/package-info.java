/** What makes pipelines easy to have in JUnit tests. */
@NullMarked
package io.agentanalytics.testkit.junit;

import org.jspecify.annotations.NullMarked;
