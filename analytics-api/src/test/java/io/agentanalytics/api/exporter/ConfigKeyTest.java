package io.agentanalytics.api.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigKeyTest {
  private static final ConfigKey<Duration> WAIT = ConfigKey.duration("wait", "");
  private static final ConfigKey<Long> LIMIT = ConfigKey.size("limit", "");
  private static final ConfigKey<Boolean> ON = ConfigKey.flag("on", "");
  private static final ConfigKey<Order> ORDER = ConfigKey.choice("order", Order.class, "");
  private static final ConfigKey<URI> ADDRESS = ConfigKey.address("address", "");

  private enum Order {
    AS_IT_CAME,
    SORTED
  }

  static Stream<Arguments> readable() {
    return Stream.of(
        arguments(WAIT, "250ms", Duration.ofMillis(250)),
        arguments(WAIT, " 5 m ", Duration.ofMinutes(5)),
        arguments(WAIT, "0s", Duration.ZERO),
        arguments(LIMIT, "512", 512L),
        arguments(LIMIT, "8MiB", 8L << 20),
        arguments(ON, "true", true),
        arguments(ORDER, "as-it-came", Order.AS_IT_CAME),
        arguments(ADDRESS, "https://host/a", URI.create("https://host/a")),
        arguments(ConfigKey.list("names", ""), "a, b", List.of("a", "b")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("readable")
  void readsWhatItExpects(ConfigKey<?> key, String text, Object value) {
    assertThat((Object) key.parse(text)).isEqualTo(value);
  }

  static Stream<Arguments> unreadable() {
    return Stream.of(
        arguments(WAIT, "10"),
        arguments(WAIT, "-1s"),
        arguments(WAIT, "999999999999999h"),
        arguments(LIMIT, "8 parsecs"),
        arguments(LIMIT, "999999999999999GiB"),
        arguments(ON, "yes"),
        arguments(ORDER, "sideways"),
        arguments(ADDRESS, "host/a"),
        arguments(ConfigKey.list("names", ""), "a,,b"),
        arguments(ConfigKey.text("name", ""), "  "),
        arguments(ConfigKey.path("path", ""), "a\0b"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("unreadable")
  void saysWhatItExpects(ConfigKey<?> key, String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> key.parse(text))
        .withMessage("found \"" + text + "\", expected " + key.expectation());
  }

  @Test
  void checksItsOwnDefault() {
    assertThatIllegalArgumentException().isThrownBy(() -> WAIT.withDefault("soon"));
    assertThatIllegalArgumentException().isThrownBy(() -> WAIT.withDefault("1s").required());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ConfigKey.secret("token", "").withDefault("hush"));
  }

  @Test
  void hasANameThatFitsIntoAPropertyAndAnEnvironmentVariable() {
    assertThatIllegalArgumentException().isThrownBy(() -> ConfigKey.text("Max Bytes", ""));
    assertThat(ConfigKey.text("max-bytes", "").name()).isEqualTo("max-bytes");
  }
}
