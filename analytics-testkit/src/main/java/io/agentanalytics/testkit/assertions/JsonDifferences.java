package io.agentanalytics.testkit.assertions;

import io.agentanalytics.testkit.internal.JsonObject;
import io.agentanalytics.testkit.internal.JsonWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares JSON values member by member; the order of members does not matter, that of lists does.
 */
final class JsonDifferences {
  private final Set<String> ignored;
  private final List<MemberDifference> differences = new ArrayList<>();

  /**
   * @param ignored names of members, wherever they are, or whole paths
   */
  JsonDifferences(Set<String> ignored) {
    this.ignored = ignored;
  }

  List<MemberDifference> between(@Nullable Object expected, @Nullable Object found) {
    compare("", expected, found);
    return differences;
  }

  private void compare(String path, @Nullable Object expected, @Nullable Object found) {
    if (expected instanceof JsonObject wanted && found instanceof JsonObject actual) {
      compareMembers(path, wanted, actual);
    } else if (expected instanceof List<?> wanted && found instanceof List<?> actual) {
      compareElements(path, wanted, actual);
    } else if (!isSame(expected, found)) {
      differ(path, JsonWriter.write(expected), JsonWriter.write(found));
    }
  }

  private void compareMembers(String path, JsonObject expected, JsonObject found) {
    Set<String> names = new LinkedHashSet<>(expected.members().keySet());
    names.addAll(found.members().keySet());
    for (String name : names) {
      String member = path.isEmpty() ? name : path + "." + name;
      if (ignored.contains(name) || ignored.contains(member)) {
        continue;
      }
      if (!expected.has(name)) {
        differ(member, "no such member", JsonWriter.write(found.get(name)));
      } else if (!found.has(name)) {
        differ(member, JsonWriter.write(expected.get(name)), "no such member");
      } else {
        compare(member, expected.get(name), found.get(name));
      }
    }
  }

  private void compareElements(String path, List<?> expected, List<?> found) {
    if (expected.size() != found.size()) {
      differ(path, expected.size() + " elements", found.size() + " elements");
      return;
    }
    for (int i = 0; i < expected.size(); i++) {
      compare(path + "[" + i + "]", expected.get(i), found.get(i));
    }
  }

  /** 1 and 1.0 are the same number. */
  private static boolean isSame(@Nullable Object expected, @Nullable Object found) {
    if (expected instanceof BigDecimal number && found instanceof BigDecimal other) {
      return number.compareTo(other) == 0;
    }
    return Objects.equals(expected, found);
  }

  private void differ(String path, String expected, String found) {
    differences.add(new MemberDifference(path.isEmpty() ? "the whole" : path, expected, found));
  }
}
