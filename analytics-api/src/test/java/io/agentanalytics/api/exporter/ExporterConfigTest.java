package io.agentanalytics.api.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.agentanalytics.api.ConfigurationException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExporterConfigTest {
  private static final ConfigKey<Path> PATH = ConfigKey.path("path", "Where to.").required();
  private static final ConfigKey<Duration> TIMEOUT =
      ConfigKey.duration("timeout", "How long.").withDefault("10s");
  private static final ConfigKey<Secret> TOKEN = ConfigKey.secret("token", "Who we are.");
  private static final ConfigKey<Long> LEVEL = ConfigKey.integer("level", 0, 9, "How much.");
  private static final List<ConfigKey<?>> KEYS = List.of(PATH, TIMEOUT, TOKEN, LEVEL);

  @Test
  void givesValuesAndDefaults() {
    var config = ExporterConfig.of("audit", KEYS, Map.of("path", "events.jsonl", "level", " 7 "));

    assertThat(config.value(PATH)).isEqualTo(Path.of("events.jsonl"));
    assertThat(config.value(TIMEOUT)).isEqualTo(Duration.ofSeconds(10));
    assertThat(config.find(LEVEL)).hasValue(7L);
    assertThat(config.find(TOKEN)).isEmpty();
  }

  @Test
  void namesEveryProblemAtOnce() {
    var values = Map.of("timeot", "1s", "level", "10", "token", " ");

    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> ExporterConfig.of("audit", KEYS, values))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .containsExactly(
                        "audit.level: found \"10\", expected a whole number from 0 to 9",
                        "audit.timeot: no such key, did you mean timeout?",
                        "audit.token: expected a secret text",
                        "audit.path: missing, expected a path"));
  }

  @Test
  void listsTheKeysWhenNoneIsNear() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> ExporterConfig.of("audit", KEYS, Map.of("path", "x", "colour", "red")))
        .withMessage("audit.colour: no such key, expected one of [path, timeout, token, level]");
  }

  @Test
  void hidesSecrets() {
    var config = ExporterConfig.of("codex", KEYS, Map.of("path", "x", "token", "hush"));

    assertThat(config).hasToString("codex{path=x, token=***}");
    assertThat(config.value(TOKEN)).hasToString("***");
    assertThat(config.value(TOKEN).reveal()).isEqualTo("hush");
  }

  @Test
  void refusesKeysThatTheProviderDidNotDeclare() {
    var config = ExporterConfig.of("audit", KEYS, Map.of("path", "x"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> config.find(ConfigKey.text("other", "")))
        .withMessageContaining("other");
    assertThatIllegalStateException()
        .isThrownBy(() -> config.value(LEVEL))
        .withMessageContaining("level");
  }
}
