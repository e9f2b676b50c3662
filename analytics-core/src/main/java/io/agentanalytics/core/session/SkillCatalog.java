package io.agentanalytics.core.session;

import io.agentanalytics.api.fact.SkillScope;
import io.agentanalytics.core.protocol.ListedSkill;
import io.agentanalytics.core.protocol.SkillsListing;
import io.agentanalytics.core.protocol.SkillsOfFolder;
import io.agentanalytics.core.state.Retention;
import io.agentanalytics.core.state.StateMap;
import io.agentanalytics.core.state.StateStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The skills that the server listed, by working directory (wire-derivation.md 11). */
final class SkillCatalog {
  private final Connections connections;
  private final StateMap<String, Folder> folders;

  SkillCatalog(Connections connections, StateStore state) {
    this.connections = connections;
    this.folders = state.map("skill_folder", Retention.THREADS, String.class, Folder.class);
  }

  private record Folder(List<Skill> skills) {
    Folder {
      skills = List.copyOf(skills);
    }
  }

  /**
   * A skill that can be used.
   *
   * @param path of the skill file
   */
  record Skill(String name, String path, SkillScope scope, Optional<String> pluginId)
      implements Comparable<Skill> {
    /** So that names which are made to collide in a set cost no more than others. */
    @Override
    public int compareTo(Skill other) {
      return Comparator.comparing(Skill::path)
          .thenComparing(Skill::name)
          .thenComparing(Skill::scope)
          .thenComparing(skill -> skill.pluginId().orElse(""))
          .compare(this, other);
    }
  }

  /** Takes a listing; disabled skills and scopes of other releases are left out. */
  void listed(SkillsListing listing) {
    for (SkillsOfFolder folder : listing.data()) {
      folders.put(
          connections.platform().key(folder.cwd()),
          new Folder(
              folder.skills().stream()
                  .filter(ListedSkill::isEnabled)
                  .flatMap(SkillCatalog::skill)
                  .toList()));
    }
  }

  private static Stream<Skill> skill(ListedSkill listed) {
    return listed
        .scope()
        .known()
        .map(scope -> new Skill(listed.name(), listed.path(), scope, listed.pluginId()))
        .stream();
  }

  /** The skills of a working directory, in the order of the server. */
  List<Skill> of(String cwd) {
    return folders.find(connections.platform().key(cwd)).map(Folder::skills).orElse(List.of());
  }

  /** Whether nothing was ever listed. */
  boolean isEmpty() {
    return folders.isEmpty();
  }
}
