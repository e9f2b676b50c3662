package io.agentanalytics.core.frame;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MethodTableTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"turn/start", "initialized", "item/tool/call", "windowsSandbox/setupCompleted"})
  void knowsTheMethodsOf0131(String method) {
    assertThat(MethodTable.isKnown(method)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "turn", "turn/startx", "Turn/start", "türn/start", "item/started\0"})
  void knowsNoOthers(String method) {
    assertThat(MethodTable.isKnown(method)).isFalse();
  }
}
