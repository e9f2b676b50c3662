/** What the public packages of the testkit share. */
@NullMarked
package io.agentanalytics.testkit.internal;

import org.jspecify.annotations.NullMarked;
