/** How threads of this library are made. */
@NullMarked
package io.agentanalytics.core.thread;

import org.jspecify.annotations.NullMarked;
