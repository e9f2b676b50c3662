/** Paths and globs of the server's machine, which may be another one than ours. */
@NullMarked
package io.agentanalytics.core.path;

import org.jspecify.annotations.NullMarked;
