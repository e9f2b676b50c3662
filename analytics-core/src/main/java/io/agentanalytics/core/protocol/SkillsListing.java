package io.agentanalytics.core.protocol;

import java.util.List;

/** Result of {@code skills/list}: the skills of each working directory. */
public record SkillsListing(List<SkillsOfFolder> data) {
  public SkillsListing {
    data = List.copyOf(data);
  }
}
