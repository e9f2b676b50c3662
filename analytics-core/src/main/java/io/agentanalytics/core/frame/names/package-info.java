/** What a newer app-server says that the known one does not. */
@NullMarked
package io.agentanalytics.core.frame.names;

import org.jspecify.annotations.NullMarked;
