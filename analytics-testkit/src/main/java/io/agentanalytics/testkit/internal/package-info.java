/** What the public packages of the testkit share: JSON without a library in sight. */
@NullMarked
package io.agentanalytics.testkit.internal;

import org.jspecify.annotations.NullMarked;
