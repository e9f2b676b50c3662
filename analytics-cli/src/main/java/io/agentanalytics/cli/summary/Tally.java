package io.agentanalytics.cli.summary;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts things by name. Memory is bounded: names beyond the limit are counted together. */
final class Tally {
  private static final int MAX_NAMES = 500;
  private static final String OTHERS = "others";

  private final Map<String, Long> counts = new LinkedHashMap<>();

  void add(String name) {
    add(name, 1);
  }

  void add(String name, long count) {
    boolean room = counts.size() < MAX_NAMES || counts.containsKey(name);
    counts.merge(room ? name : OTHERS, count, Long::sum);
  }

  long of(String name) {
    return counts.getOrDefault(name, 0L);
  }

  long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  boolean isEmpty() {
    return counts.isEmpty();
  }

  /** The most frequent first, equally frequent ones by name. */
  private Stream<Map.Entry<String, Long>> ordered() {
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
  }

  void forEach(BiConsumer<String, Long> action) {
    ordered().forEach(entry -> action.accept(entry.getKey(), entry.getValue()));
  }

  /** {@code approved 4, denied 1}. */
  String inWords() {
    return ordered()
        .map(entry -> Page.words(entry.getKey()) + " " + Page.number(entry.getValue()))
        .collect(Collectors.joining(", "));
  }
}
