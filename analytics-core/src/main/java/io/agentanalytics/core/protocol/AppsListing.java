package io.agentanalytics.core.protocol;

import java.util.List;

/** Result of {@code app/list}, or a page of it. */
public record AppsListing(List<ListedApp> data) {
  public AppsListing {
    data = List.copyOf(data);
  }
}
