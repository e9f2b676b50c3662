package io.agentanalytics.core.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agentanalytics.api.ConfigurationException;
import io.agentanalytics.api.Switch;
import io.agentanalytics.api.fact.FactType;
import io.agentanalytics.core.repository.Lookups;
import io.agentanalytics.core.repository.TimeLimitedLookups;
import io.agentanalytics.core.source.ProcessorOptions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SessionKeysTest {

  private static ProcessorOptions options(Map<String, String> properties) {
    return SessionKeys.read(properties);
  }

  @Test
  void leaveEverySwitchOff() {
    var options = options(Map.of());

    assertThat(options.session().switches()).isEmpty();
    assertThat(options.reducer().switches()).isEmpty();
    assertThat(options.session().recorded()).isEmpty();
    assertThat(options.lookups()).isSameAs(Lookups.NONE);
  }

  @ParameterizedTest
  @EnumSource
  void turnOneSwitchOn(Switch improvement) {
    var options = options(Map.of("analytics.switch." + improvement.word(), "true"));

    assertThat(options.session().switches()).containsExactly(improvement);
    assertThat(options.reducer().switches()).containsExactly(improvement);
  }

  @Test
  void turnSwitchesOffByName() {
    Map<String, String> all = new HashMap<>();
    Arrays.stream(Switch.values())
        .forEach(improvement -> all.put("analytics.switch." + improvement.word(), "false"));

    assertThat(options(all).reducer().switches()).isEmpty();
  }

  @Test
  void allowLookups() {
    assertThat(options(Map.of("analytics.lookup.git", "true")).lookups())
        .isInstanceOf(TimeLimitedLookups.class);
    assertThat(options(Map.of("analytics.lookup.environment", "true")).lookups())
        .isInstanceOf(TimeLimitedLookups.class);
    assertThat(options(Map.of("analytics.switch.partial-clones", "true")).lookups())
        .isSameAs(Lookups.NONE);
  }

  @Test
  void nameTheFactsThatTheHostRecords() {
    var options = options(Map.of("analytics.session.recorded", "skill_invoked, app_used"));

    assertThat(options.session().recorded())
        .isEqualTo(Set.of(FactType.SKILL_INVOKED, FactType.APP_USED));
  }

  @ParameterizedTest
  @CsvSource({
    "analytics.switch.late-items,yes,expected true or false",
    "analytics.lookup.git,1,expected true or false",
    "analytics.session.recorded,skills,expected one of initialize",
    "analytics.switch.unheard-of,true,no such key",
    "analytics.session.personality,grumpy,expected one of"
  })
  void areRefusedWithTheReason(String key, String value, String reason) {
    var properties = Map.of(key, value);

    assertThatThrownBy(() -> options(properties))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(key)
        .hasMessageContaining(reason);
  }

  @Test
  void areRefusedTogether() {
    var properties = Map.of("analytics.lookup.git", "1", "analytics.switch.late-items", "1");

    assertThatThrownBy(() -> options(properties))
        .isInstanceOfSatisfying(
            ConfigurationException.class, e -> assertThat(e.problems()).hasSize(2));
  }
}
