/** What delivery tells about itself: statistics that always add up, and reports. */
@NullMarked
package io.agentanalytics.api.delivery;

import org.jspecify.annotations.NullMarked;
