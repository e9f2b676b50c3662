package io.agentanalytics.core.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agentanalytics.api.Profile;
import io.agentanalytics.api.event.AcceptedLineFingerprintsEvent;
import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.event.ReviewEvent;
import io.agentanalytics.api.event.ReviewResolution;
import io.agentanalytics.api.event.ThreadOrigin;
import io.agentanalytics.api.exporter.EventBatch;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.api.exporter.ExportResult;
import io.agentanalytics.core.ReplayListener;
import io.agentanalytics.core.SessionReplay;
import io.agentanalytics.core.SmallSession;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

/**
 * A profile is its file, {@code toy.profile} of these tests: nothing else knows it, and its records
 * come back from a durable lane.
 */
class ToyProfileTest {
  private static final Profile TOY = new Profile("toy");

  private final FailingDisk disk = new FailingDisk();
  private final FakeTime time = new FakeTime();

  private static List<EventRecord> events(SessionReplay replay) {
    List<EventRecord> events = new ArrayList<>();
    replay.replay(
        "session",
        String.join("\n", SmallSession.lines("t")).getBytes(UTF_8),
        new ReplayListener() {
          @Override
          public void event(EventRecord event) {
            events.add(event);
          }
        });
    return events;
  }

  private static List<EventRecord> toys() {
    return events(SessionReplay.builder().profile(TOY).build());
  }

  private static String json(EventRecord record) {
    return UTF_8.decode(record.json()).toString();
  }

  @Test
  void hasItsOwnTypes() {
    assertThat(toys())
        .extracting(EventRecord::eventType)
        .containsExactlyElementsOf(
            SmallSession.EVENTS.stream()
                .filter(type -> !type.equals("codex_command_execution_event"))
                .toList());
  }

  @Test
  void hasItsOwnOrderAndMembers() {
    assertThat(json(toys().get(1)))
        .isEqualTo(
            ("{'event_type':'codex_review_event','event_params':{'duration_ms':1795396507283,"
                    + "'completed_at_ms':1795396508284,'started_at_ms':1001,'format':7,"
                    + "'resolution':'none','status':'yes','trigger':'initial','reviewer':'user',"
                    + "'subject_name':'command_execution','subject_kind':'command_execution',"
                    + "'thread_source':'user','parent_thread_id':'none','runtime':{"
                    + "'codex_rs_version':'0.131.0','runtime_os':'linux',"
                    + "'runtime_os_version':'12.0.0','runtime_arch':'x86_64'},'client':{"
                    + "'product_client_id':'ide','client_name':'ide','client_version':'1',"
                    + "'rpc_transport':'stdio','experimental_api_enabled':true},"
                    + "'review_id':'user:0','turn_id':'turn-t','thread_id':'t'}}")
                .replace('\'', '"'));
  }

  @Test
  void isAskedForWhatItsReleasesDo() {
    AcceptedLineFingerprintsEvent lines = (AcceptedLineFingerprintsEvent) toys().get(3).event();

    assertThat(lines.acceptedAddedLines()).isEqualTo(1);
    assertThat(lines.lineFingerprints()).isEmpty();
  }

  @Test
  void leavesTheIdsOfAllEventsAlone() {
    List<EventRecord> reference = events(SessionReplay.create());

    assertThat(toys())
        .extracting(EventRecord::id)
        .isSubsetOf(reference.stream().map(EventRecord::id).toList());
    assertThat(reference).extracting(EventRecord::profile).containsOnly("seed");
  }

  @Test
  void comesBackFromADurableLane() throws Exception {
    List<EventRecord> toys = toys();
    Collector unable = new Collector(ExportResult.retry("not yet"));
    Lane first = lane(unable);
    toys.forEach(record -> first.offer(List.of(record)));
    Eventually.holds(() -> first.statistics().uncommitted() == 0);
    close(first);
    Collector able = new Collector(ExportResult.delivered());
    Lane second = lane(able);
    second.flush(time.nanos() + Duration.ofDays(1).toNanos());
    close(second);

    assertThat(able.records).extracting(EventRecord::profile).containsOnly("toy");
    assertThat(able.records).extracting(ToyProfileTest::json).isEqualTo(all(toys));
    assertThat(able.records)
        .extracting(EventRecord::observedAtMs)
        .containsExactlyElementsOf(toys.stream().map(EventRecord::observedAtMs).toList());
    ReviewEvent review = (ReviewEvent) able.records.get(1).event();
    assertThat(review).isEqualTo(withWhatTheToySays((ReviewEvent) toys.get(1).event()));
    assertThat(able.records.get(2).event()).isEqualTo(toys.get(2).event());
  }

  /** No item, and a word where the event had nothing. */
  private static AnalyticsEvent withWhatTheToySays(ReviewEvent event) {
    return ReviewEvent.builder()
        .threadId(event.threadId())
        .turnId(event.turnId())
        .reviewId(event.reviewId())
        .appServerClient(event.appServerClient())
        .runtime(event.runtime())
        .origin(
            new ThreadOrigin(event.origin().threadSource(), Optional.empty(), Optional.of("none")))
        .subjectKind(event.subjectKind())
        .subjectName(event.subjectName())
        .reviewer(event.reviewer())
        .trigger(event.trigger())
        .status(event.status())
        .resolution(ReviewResolution.NONE)
        .startedAtMs(event.startedAtMs())
        .completedAtMs(event.completedAtMs())
        .durationMs(event.durationMs())
        .build();
  }

  private static List<String> all(List<EventRecord> records) {
    return records.stream().map(ToyProfileTest::json).toList();
  }

  private Lane lane(EventExporter exporter) throws IOException {
    Lane lane =
        Lane.durable(
            "lane",
            LaneOptions.STANDARD,
            time,
            LaneFixture.LONGEST,
            new ThrottledLog(new RecordingLogger(), time),
            disk,
            Path.of("folder"),
            1_000_000);
    lane.start(() -> exporter);
    return lane;
  }

  private void close(Lane lane) throws InterruptedException {
    lane.drainUntil(time.nanos());
    lane.awaitClosed();
  }

  /** Keeps what it is given, and gives one answer. */
  private static final class Collector implements EventExporter {
    private final ExportResult answer;
    private final List<EventRecord> records = new ArrayList<>();

    Collector(ExportResult answer) {
      this.answer = answer;
    }

    @Override
    public CompletableFuture<ExportResult> export(EventBatch batch) {
      records.addAll(batch.records());
      return CompletableFuture.completedFuture(answer);
    }

    @Override
    public void close() {}
  }

  @Test
  void aRecordOfAProfileThatNobodyKnowsHasItsBytesOnly() throws Exception {
    EventRecord later = stored(toys().get(1), "later");

    assertThat(later.profile()).isEqualTo("later");
    assertThat(json(later)).isEqualTo(json(toys().get(1)));
    assertThatThrownBy(later::event)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("this release knows no codex_review_event of profile later");
  }

  private static EventRecord stored(EventRecord record, String profile) throws Exception {
    byte[] entry = RecordForm.encode(record);
    String text = new String(entry, ISO_8859_1);
    int at = text.indexOf("\0\3toy");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(entry, 0, at);
    new DataOutputStream(bytes).writeUTF(profile);
    bytes.write(entry, at + 5, entry.length - at - 5);
    return RecordForm.decode(checked(bytes.toByteArray()));
  }

  private static ByteBuffer checked(byte[] entry) {
    CRC32C checksum = new CRC32C();
    checksum.update(entry, Integer.BYTES, entry.length - Integer.BYTES);
    return ByteBuffer.wrap(entry).putInt(0, (int) checksum.getValue());
  }

  /** Kept before records had a time and a profile. */
  @Test
  void formerRecordsAreReadAsTheReferenceSpells() throws Exception {
    EventRecord record = events(SessionReplay.create()).get(1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(0);
    out.writeByte(1);
    out.writeLong(record.id().getMostSignificantBits());
    out.writeLong(record.id().getLeastSignificantBits());
    out.writeUTF(record.source().value());
    out.writeLong(record.ordinal());
    out.writeInt(record.fact());
    out.writeLong(record.sequence());
    out.writeUTF("exact");
    out.writeBoolean(false);
    out.writeUTF(record.eventType());
    out.write(json(record).getBytes(UTF_8));

    EventRecord read = RecordForm.decode(checked(bytes.toByteArray()));

    assertThat(read.id()).isEqualTo(record.id());
    assertThat(read.event()).isEqualTo(record.event());
    assertThat(read.profile()).isEqualTo("seed");
    assertThat(read.observedAtMs()).isZero();
  }
}
