package io.agentanalytics.testkit.exporter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.agentanalytics.api.event.EventType;
import io.agentanalytics.api.exporter.EventRecord;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SampleSourceTest {
  private final SampleSource source = SampleSource.named("source-1");

  @Test
  void numbersItsRecordsWithoutGaps() {
    var records = source.take(50);

    assertThat(records)
        .extracting(EventRecord::sequence)
        .containsExactlyElementsOf(LongStream.range(0, 50).boxed().toList());
    assertThat(records).extracting(EventRecord::id).doesNotHaveDuplicates();
    assertThat(records).extracting(SampleSourceTest::text).doesNotHaveDuplicates();
    assertThat(records)
        .extracting(EventRecord::eventType)
        .containsAll(Arrays.stream(EventType.values()).map(EventType::word).toList());
  }

  @Test
  void givesTheSameRecordsUnderTheSameName() {
    var one = source.take(3);
    var other = SampleSource.named("source-1").take(3);

    assertThat(other).isEqualTo(one);
    assertThat(SampleSource.create().take(1)).isNotEqualTo(one.subList(0, 1));
  }

  @Test
  void keepsEventsOfOneFactTogether() {
    var review = SampleEvents.full(EventType.REVIEW, 1);
    source.next(review);

    var records = source.together(List.of(review, SampleEvents.full(EventType.TURN, 1)));

    assertThat(records).extracting(EventRecord::ordinal).containsExactly(1L, 1L);
    assertThat(records).extracting(EventRecord::sequence).containsExactly(1L, 2L);
  }

  @Test
  void hidesWhatAStoredRecordOfALaterReleaseHides() {
    var record = source.nextUnknown("codex_tomorrow");

    assertThat(record.eventType()).isEqualTo("codex_tomorrow");
    assertThat(text(record)).startsWith("{\"event_type\":\"codex_tomorrow\",");
    assertThatIllegalStateException()
        .isThrownBy(record::event)
        .withMessageContaining("codex_tomorrow");
  }

  @Test
  void marksRecordsAfterAHole() {
    var before = source.next(EventType.REVIEW);

    var after = source.skipInput().next(EventType.REVIEW);

    assertThat(before.isSourceIncomplete()).isFalse();
    assertThat(after.isSourceIncomplete()).isTrue();
    assertThat(after.ordinal()).isEqualTo(2);
    assertThat(after.sequence()).isEqualTo(1);
  }

  @Test
  void handsOutViewsThatNobodyElseMoves() {
    var record = source.next(EventType.REVIEW);

    record.json().get();

    assertThat(record.json().position()).isZero();
    assertThat(record.json().isReadOnly()).isTrue();
    assertThat(record.toString()).doesNotContain("thread");
  }

  private static String text(EventRecord record) {
    return UTF_8.decode(record.json()).toString();
  }
}
