@NullMarked
package io.agentanalytics.spool;

import org.jspecify.annotations.NullMarked;
