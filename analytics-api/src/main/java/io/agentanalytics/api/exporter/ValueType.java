package io.agentanalytics.api.exporter;

import io.agentanalytics.api.protocol.WireWord;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a value reads as text.
 *
 * @param expectation what the text has to look like, in words
 * @param reader throws {@link IllegalArgumentException} for any other text
 */
record ValueType<T>(String expectation, Reader<T> reader) {
  static final ValueType<String> TEXT = new ValueType<>("a text", ValueType::notEmpty);
  static final ValueType<Secret> SECRET =
      new ValueType<>("a secret text", text -> Secret.of(notEmpty(text)));
  static final ValueType<Boolean> FLAG = new ValueType<>("true or false", ValueType::flag);
  static final ValueType<Duration> DURATION =
      new ValueType<>("a duration such as 250ms, 10s, 5m or 2h", ValueType::duration);
  static final ValueType<Long> SIZE =
      new ValueType<>("a size such as 512, 64KiB, 8MiB or 1GiB", ValueType::size);
  static final ValueType<Path> PATH = new ValueType<>("a path", ValueType::path);
  static final ValueType<URI> ADDRESS =
      new ValueType<>("an address such as https://host/path", ValueType::address);
  static final ValueType<List<String>> LIST =
      new ValueType<>("texts between commas", ValueType::list);

  private static final Pattern NUMBER_AND_UNIT = Pattern.compile("([0-9]{1,15})\\s*([A-Za-z]*)");
  private static final Map<String, Long> MILLIS =
      Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L);
  private static final Map<String, Long> BYTES =
      Map.of("", 1L, "b", 1L, "kib", 1L << 10, "mib", 1L << 20, "gib", 1L << 30);

  /** Reads a text or throws {@link IllegalArgumentException}; what it says is not shown. */
  interface Reader<T> {
    T read(String text);
  }

  static ValueType<Long> integer(long min, long max) {
    return new ValueType<>(
        "a whole number from " + min + " to " + max,
        text -> {
          long number = Long.parseLong(text.strip());
          return require(number >= min && number <= max, number);
        });
  }

  static <E extends Enum<E>> ValueType<E> choice(Class<E> type) {
    return choice(type, ValueType::lowerCase);
  }

  static <E extends Enum<E> & WireWord> ValueType<E> word(Class<E> type) {
    return choice(type, WireWord::word);
  }

  private static <E extends Enum<E>> ValueType<E> choice(Class<E> type, Function<E, String> word) {
    String words =
        Arrays.stream(type.getEnumConstants()).map(word).collect(Collectors.joining(", "));
    return new ValueType<>(
        "one of " + words,
        text ->
            Arrays.stream(type.getEnumConstants())
                .filter(constant -> word.apply(constant).equals(text.strip()))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new));
  }

  private static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Reads a value.
   *
   * @throws IllegalArgumentException naming the text, unless it is a secret, and the expectation
   */
  T parse(String text) {
    try {
      return reader.read(text);
    } catch (IllegalArgumentException | ArithmeticException e) {
      String found = this.equals(SECRET) ? "" : "found \"" + text + "\", ";
      throw new IllegalArgumentException(found + "expected " + expectation + hint(e, text), e);
    }
  }

  /** Bytes that the locale does not know come as replacement characters, which no path has. */
  private static String hint(RuntimeException problem, String text) {
    return problem.getCause() instanceof InvalidPathException && text.chars().anyMatch(c -> c > 127)
        ? " of letters that the locale of this process knows; LC_ALL=C.UTF-8 knows all"
        : "";
  }

  private static <V> V require(boolean condition, V value) {
    if (!condition) {
      throw new IllegalArgumentException();
    }
    return value;
  }

  private static String notEmpty(String text) {
    return require(!text.isBlank(), text);
  }

  private static Boolean flag(String text) {
    String word = text.strip();
    return require(word.equals("true") || word.equals("false"), word.equals("true"));
  }

  private static Duration duration(String text) {
    return Duration.ofMillis(scaled(text, MILLIS));
  }

  private static Long size(String text) {
    return scaled(text, BYTES);
  }

  private static long scaled(String text, Map<String, Long> units) {
    Matcher parts = NUMBER_AND_UNIT.matcher(text.strip());
    Long unit = parts.matches() ? units.get(parts.group(2).toLowerCase(Locale.ROOT)) : null;
    if (unit == null) {
      throw new IllegalArgumentException();
    }
    return Math.multiplyExact(Long.parseLong(parts.group(1)), unit);
  }

  private static Path path(String text) {
    try {
      return Path.of(notEmpty(text));
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static URI address(String text) {
    try {
      URI address = new URI(text.strip());
      return require(address.getScheme() != null && address.getHost() != null, address);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static List<String> list(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip).map(ValueType::notEmpty).toList();
  }
}
