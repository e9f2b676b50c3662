package io.agentanalytics.exporters.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.event.AppMentionedEvent;
import io.agentanalytics.exporters.TextRecord;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextLinesTest {
  private final TextLines lines = new TextLines(ZoneOffset.UTC);

  @Test
  void everyKindTellsItsEssentials() {
    var text = Posted.firstOfEachKind().stream().map(lines::of);

    assertThat(text)
        .containsExactly(
            "                     skill       9bd17256  sample-plugin:sample-search, user, explicit",
            "2026-11-23 01:21:43  thread      d39f5008  new, gpt-5.4",
            "2026-11-23 01:26:07  guardian    0d5f6db1  approved in 300 ms, low risk",
            "                     app         f4a82b95  Calendar, mentioned",
            "                     app         f4a82b95  Calendar, used",
            "                     hook        fabbee8a  SessionStart completed, user",
            "2026-11-23 02:10:24  compaction  f1c75a84  "
                + "completed in 164 ms, manual, 15234 to 4921 tokens",
            "2026-11-23 01:21:43  turn        d39f5008  "
                + "completed in 235 ms, gpt-5.4, 2432 tokens (2345 in, 87 out)",
            "2026-11-23 02:10:26  steer       9bcab18f  accepted",
            "2026-11-23 02:10:08  command     7fc66786  completed in 0 ms, exit code 0",
            "2026-11-23 02:10:09  patch       7fc66786  "
                + "completed in 848 ms, 1 file added, 1 file updated",
            "2026-11-23 01:23:51  mcp         f4a82b95  "
                + "completed in 25 ms, codex_apps/calendar_list_events",
            "2026-11-23 02:10:25  tool        9bcab18f  completed in 10 ms, lookup_ticket",
            "2026-11-23 02:10:13  agents      cf210bac  "
                + "completed in 67 ms, spawn_agent, 1 receiver",
            "2026-11-23 01:18:27  search      ce661cda  completed in 0 ms, search",
            "2026-11-23 01:18:28  image       ce661cda  completed in 2 ms, saved",
            "2026-11-23 02:10:11  lines       7fc66786  174 added, 2 deleted",
            "2026-11-23 02:10:11  review      7fc66786  "
                + "approved by user after 58 ms, command execution, initial",
            "                     plugin      9bd17256  sample-plugin@debug, used",
            "                     plugin                sample-plugin@debug, installed",
            "                     plugin                sample-plugin@debug, uninstalled",
            "                     plugin                sample-plugin@debug, enabled",
            "                     plugin                sample-plugin@debug, disabled");
  }

  @Test
  void timesAreThoseOfTheZone() {
    var kathmandu = new TextLines(ZoneId.of("Asia/Kathmandu"));
    var review = Posted.ofSession("codex-0.131/command_approvals_shell").get(1);

    assertThat(kathmandu.of(review)).startsWith("2026-11-23 07:00:18  review");
  }

  @Test
  void unknownKindIsNamed() {
    assertThat(lines.of(TextRecord.of(1, 1, "codex_new_event")).strip())
        .isEqualTo("codex_new_event");
  }

  @Test
  void saysWhenEventsMayBeMissing() {
    assertThat(lines.of(TextRecord.numbered(1).incomplete())).endsWith("[events may be missing]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u001b", "\n", "\r", "\u009b", "\u202e", "\u2066", "\u2028", "\u200b", "\ud800"})
  void namesDoNotSteerTheTerminal(String steering) {
    var event =
        new AppMentionedEvent(
            Optional.empty(),
            "thread",
            "turn",
            Optional.of("a" + steering + "[2Jb"),
            "client",
            Optional.empty(),
            "model");

    var line = lines.of(new Posted("{}", event));

    assertThat(line).endsWith("a\\u%04x[2Jb, mentioned".formatted((int) steering.charAt(0)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 ms",
    "999, 999 ms",
    "1000, 1.0 s",
    "2390, 2.3 s",
    "59999, 59.9 s",
    "60000, 1 m 00 s",
    "3599999, 59 m 59 s",
    "3600000, 1 h 00 m",
    "90060000, 25 h 01 m"
  })
  void durationsReadWell(long millis, String text) {
    assertThat(Phrase.duration(millis)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      value = {"0|a", "1|a, 1 dog", "2|a, 2 dogs"},
      delimiter = '|')
  void countsAreLeftOutWhenThereIsNothing(long number, String text) {
    assertThat(new Phrase().add("a").count(number, "dog", "dogs")).hasToString(text);
  }
}
