@NullMarked
package io.agentanalytics.testkit.junit;

import org.jspecify.annotations.NullMarked;
