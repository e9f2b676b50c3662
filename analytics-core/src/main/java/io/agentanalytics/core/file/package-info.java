/** Files that we write, and what people are told when files give trouble. */
@NullMarked
package io.agentanalytics.core.file;

import org.jspecify.annotations.NullMarked;
