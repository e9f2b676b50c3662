package io.agentanalytics.exporters.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table and what lands in its columns.
 *
 * @param key primary key: the id of the event
 * @param columns all others
 * @param <T> what a row is made from
 */
record EventTable<T>(String name, String key, List<Column<T>> columns) {

  /**
   * A column.
   *
   * @param value a value, an optional or null
   */
  record Column<T>(String name, Function<T, @Nullable Object> value) {}

  EventTable {
    columns = List.copyOf(columns);
  }

  /** The names of all columns, the key first. */
  List<String> columnNames() {
    List<String> names = new ArrayList<>(List.of(key));
    columns.forEach(column -> names.add(column.name()));
    return names;
  }

  static <T> Builder<T> named(String name, String key) {
    return new Builder<>(name, key);
  }

  /** Collects columns. */
  static final class Builder<T> {
    private final String name;
    private final String key;
    private final List<Column<T>> columns = new ArrayList<>();

    private Builder(String name, String key) {
      this.name = name;
      this.key = key;
    }

    Builder<T> column(String column, Function<T, @Nullable Object> value) {
      columns.add(new Column<>(column, value));
      return this;
    }

    EventTable<T> build() {
      return new EventTable<>(name, key, columns);
    }
  }
}
