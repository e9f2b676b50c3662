/** An HTTP server on this machine that misbehaves as told. */
@NullMarked
package io.agentanalytics.testkit.http;

import org.jspecify.annotations.NullMarked;
