package io.agentanalytics.spool;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.delivery.DropReason;
import io.agentanalytics.api.delivery.LaneStatistics;
import io.agentanalytics.api.exporter.EventExporter;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.core.AnalyticsPipeline;
import io.agentanalytics.core.spool.Spool;
import io.agentanalytics.testkit.exporter.ExportAnswer;
import io.agentanalytics.testkit.exporter.FaultyExporter;
import io.agentanalytics.testkit.exporter.InMemoryExporter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A store always opens: what can be read is delivered, the rest is counted, and it is kept. */
class DamagedStoreTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final int BLOCK = 4096;

  /** What the mark of the store of an earlier form tells. */
  private static final long EARLIER_ENTRIES = 467;

  @TempDir private Path temporary;

  private Path folder() {
    return temporary.resolve("spool");
  }

  private Path store() {
    return folder().resolve("events.mv");
  }

  private Path mark() {
    return folder().resolve("events.mark");
  }

  private Path aside() {
    return folder().resolve("events.mv.damaged-1");
  }

  private AnalyticsPipeline pipeline(EventExporter exporter) {
    return AnalyticsPipeline.builder()
        .environment(Map.of())
        .exporter("store", exporter)
        .set("analytics.lane.store.durable", "true")
        .set("analytics.lane.store.directory", folder().toString())
        .set("analytics.lane.store.batch-records", "50")
        .set("analytics.lane.store.retry-initial", "1ms")
        .set("analytics.lane.store.retry-max", "1ms")
        .set("analytics.lane.store.linger", "1ms")
        .build();
  }

  /** Leaves so many events in the store, behind some that were delivered. */
  private List<Long> fill(int pending) {
    FaultyExporter exporter = FaultyExporter.scripted();
    AnalyticsPipeline pipeline = pipeline(exporter);
    try (var client = pipeline.client(new SourceId("source"))) {
      for (int i = 0; i < 70; i++) {
        client.record(Facts.numbered(i));
      }
      pipeline.flush(LONG);
      exporter.afterwards(ExportAnswer.retries("down"));
      for (int i = 70; i < 70 + pending; i++) {
        client.record(Facts.numbered(i));
        if (i % 40 == 0) {
          awaitWritten(pipeline, i + 1);
        }
      }
    }
    awaitWritten(pipeline, 70L + pending);
    assertThat(lane(pipeline).pending()).isEqualTo(pending);
    pipeline.close(Duration.ofMillis(1));
    return LongStream.range(70, 70L + pending).boxed().toList();
  }

  private static void awaitWritten(AnalyticsPipeline pipeline, long events) {
    var now = pipeline.statistics();
    while (now.events() < events || now.lane("store").orElseThrow().uncommitted() > 0) {
      Thread.onSpinWait();
      now = pipeline.statistics();
    }
  }

  private static LaneStatistics lane(AnalyticsPipeline pipeline) {
    return pipeline.statistics().lane("store").orElseThrow();
  }

  /** Delivers what is there; gives the sequences in the order in which they came. */
  private List<Long> deliver(long kept) {
    InMemoryExporter exporter = InMemoryExporter.create();
    try (var pipeline = pipeline(exporter)) {
      LaneStatistics lane = pipeline.flush(LONG).lanes().get(0).statistics();
      List<Long> delivered = exporter.records().stream().map(EventRecord::sequence).toList();
      assertThat(lane.addsUp()).isTrue();
      assertThat(lane.pending()).isZero();
      assertThat(lane.recovered()).isEqualTo(kept);
      assertThat(lane.delivered()).isEqualTo(delivered.size());
      assertThat(lane.dropped())
          .isEqualTo(
              kept == delivered.size()
                  ? Map.of()
                  : Map.of(DropReason.DAMAGED, kept - delivered.size()));
      return delivered;
    }
  }

  private void deliverAfter(Random random, int pending) throws IOException {
    List<Long> kept = fill(pending);
    byte[] damaged = damage(Files.readAllBytes(store()), random);
    Files.write(store(), damaged);

    List<Long> delivered = deliver(pending);

    assertThat(delivered).isSorted().doesNotHaveDuplicates().isSubsetOf(kept);
    if (delivered.size() < pending) {
      assertThat(aside()).hasBinaryContent(damaged);
    }
    assertThat(deliver(0)).isEmpty();
  }

  /** As disks, file systems and people do it. */
  private enum Damage {
    BITS,
    CUT,
    ZEROS,
    SWAPPED_PAGES,
    GARBAGE,
    REPEATED_PAGE,
    MISSING_PART;

    byte[] of(byte[] whole, Random random) {
      byte[] bytes = whole.clone();
      int at = random.nextInt(bytes.length);
      int blocks = bytes.length / BLOCK;
      int one = blocks == 0 ? 0 : random.nextInt(blocks) * BLOCK;
      int other = blocks == 0 ? 0 : random.nextInt(blocks) * BLOCK;
      int length = Math.min(1 + random.nextInt(4 * BLOCK), bytes.length - at);
      int block = Math.min(BLOCK, bytes.length);
      switch (this) {
        case BITS -> {
          for (int i = 1 + random.nextInt(100); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
          }
        }
        case CUT -> {
          return Arrays.copyOf(bytes, at);
        }
        case ZEROS -> Arrays.fill(bytes, one, one + block, (byte) 0);
        case SWAPPED_PAGES -> {
          System.arraycopy(whole, one, bytes, other, block);
          System.arraycopy(whole, other, bytes, one, block);
        }
        case GARBAGE -> {
          byte[] garbage = new byte[length];
          random.nextBytes(garbage);
          System.arraycopy(garbage, 0, bytes, at, length);
        }
        case REPEATED_PAGE -> System.arraycopy(whole, one, bytes, other, block);
        case MISSING_PART -> {
          System.arraycopy(whole, at + length, bytes, at, whole.length - at - length);
          return Arrays.copyOf(bytes, whole.length - length);
        }
      }
      return bytes;
    }
  }

  private static byte[] damage(byte[] whole, Random random) {
    byte[] bytes = whole;
    for (int i = random.nextInt(3); i >= 0 && bytes.length > 0; i--) {
      bytes = Damage.values()[random.nextInt(Damage.values().length)].of(bytes, random);
    }
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void damagedStoreOpensAndCounts(int seed) throws IOException {
    Random random = new Random(seed);
    deliverAfter(random, 1 + random.nextInt(800));
  }

  @ParameterizedTest
  @MethodSource("manySeeds")
  @Tag("thorough")
  void anyDamagedStoreOpensAndCounts(int seed) throws IOException {
    Random random = new Random(seed);
    deliverAfter(random, 1 + random.nextInt(1_500));
  }

  static IntStream manySeeds() {
    return IntStream.range(1_000, 1_200);
  }

  @ParameterizedTest
  @EnumSource(Damage.class)
  void eachKindOfDamageLeavesMostOfALargeStore(Damage damage) throws IOException {
    List<Long> kept = fill(2_000);
    Files.write(store(), damage.of(Files.readAllBytes(store()), new Random(3)));

    List<Long> delivered = deliver(2_000);

    assertThat(delivered).isSubsetOf(kept).isSorted().doesNotHaveDuplicates();
    if (damage != Damage.CUT) {
      assertThat(delivered).hasSizeGreaterThan(1_800);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void headOrMiddleOfTheTreeCostsOnlyWhatStoodThere(int part) throws IOException {
    fill(1_000);
    byte[] bytes = Files.readAllBytes(store());
    int from = part * (bytes.length / 3);
    Arrays.fill(bytes, from, Math.min(bytes.length, from + 2 * BLOCK), (byte) 0);
    Files.write(store(), bytes);

    assertThat(deliver(1_000)).hasSizeGreaterThan(900);
  }

  @Test
  void emptiedStoreOpensAndCounts() throws IOException {
    fill(100);
    Files.write(store(), new byte[0]);

    assertThat(deliver(100)).isEmpty();
    assertThat(deliver(0)).isEmpty();
  }

  @Test
  void missingStoreOpensAndCounts() throws IOException {
    fill(100);
    Files.delete(store());

    assertThat(deliver(100)).isEmpty();
    assertThat(deliver(0)).isEmpty();
  }

  @Test
  void missingMarkCostsNothing() throws IOException {
    List<Long> kept = fill(100);
    Files.delete(mark());

    assertThat(deliver(100)).isEqualTo(kept);
  }

  /** A kill while a damaged store was mended, and then somebody took away all but what it left. */
  @Test
  void halfOfANewStoreIsTakenAsItIs() throws IOException {
    fill(0);
    Files.delete(store());
    Files.delete(mark());
    Path fresh = Files.createFile(folder().resolve("events.mv.new"));
    StoreMaps half = StoreMaps.open(fresh);
    byte[] content = {1, 2, 3};
    half.entries().put(5L, EntryForm.encode(5, content));
    half.store().commit();
    half.store().closeImmediately();

    try (var spool = new MvSpoolProvider().open(folder())) {
      assertThat(spool.append(content)).isEqualTo(6);
      spool.commit();
      assertThat(spool.read(0, 10, Long.MAX_VALUE))
          .extracting(Spool.Entry::key)
          .containsExactly(5L, 6L);
    }
  }

  /** The store says as well what its newest commit held, wherever that stands. */
  @Test
  void damageWithoutAMarkIsCountedAllTheSame() throws IOException {
    fill(500);
    Files.delete(mark());
    byte[] bytes = Files.readAllBytes(store());
    Arrays.fill(bytes, 0, 2 * BLOCK, (byte) 0); // Nothing else says where anything is.
    Files.write(store(), bytes);

    assertThat(deliver(500)).hasSizeGreaterThan(400);
  }

  /** Then it is the store that says how many there were. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void damagedMarkAndDamagedStoreAreCounted(int seed) throws IOException {
    Random random = new Random(seed);
    fill(400);
    Files.write(mark(), damage(Files.readAllBytes(mark()), random));
    Files.write(store(), Damage.BITS.of(Files.readAllBytes(store()), random));

    assertThat(deliver(400)).hasSizeGreaterThan(250);
  }

  /** How far the new store was, and whether the damaged one had been put aside. */
  private enum KilledWhen {
    NEW_IS_EMPTY,
    NEW_IS_CUT,
    NEW_IS_WHOLE,
    DAMAGED_IS_ASIDE
  }

  @ParameterizedTest
  @EnumSource(KilledWhen.class)
  void killWhileTheDamagedStoreIsPutAsideCostsNothing(KilledWhen when) throws IOException {
    List<Long> kept = fill(300);
    byte[] damaged = withoutPlugin(200, Files.readAllBytes(store()));
    Files.write(store(), damaged);
    byte[] mark = Files.readAllBytes(mark());
    new MvSpoolProvider().open(folder()).close();
    try (var spool = new MvSpoolProvider().open(folder())) {
      spool.read(0, Integer.MAX_VALUE, Long.MAX_VALUE);
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("the store fails");
    }
    assertThat(mark()).hasBinaryContent(mark);
    assertThat(aside()).hasBinaryContent(damaged);
    Path fresh = Files.move(store(), folder().resolve("events.mv.new"));
    byte[] whole = Files.readAllBytes(fresh);
    switch (when) {
      case NEW_IS_EMPTY -> Files.write(fresh, new byte[0]);
      case NEW_IS_CUT -> Files.write(fresh, Arrays.copyOf(whole, whole.length / 2));
      default -> {}
    }
    if (when != KilledWhen.DAMAGED_IS_ASIDE) {
      Files.move(aside(), store());
    }

    List<Long> delivered = deliver(300);

    assertThat(delivered).isSorted().isSubsetOf(kept).hasSize(299);
    assertThat(aside()).hasBinaryContent(damaged);
    assertThat(folder().resolve("events.mv.new")).doesNotExist();
    assertThat(deliver(0)).isEmpty();
  }

  /** Changes what a store holds of one event, wherever it stands. */
  private static byte[] withoutPlugin(int number, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.replace("plugin-" + number, "qlugin-" + number)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void killBeforeAnybodyHasCountedLeavesTheCount() throws IOException {
    fill(300);
    Files.write(store(), new byte[BLOCK]);
    new MvSpoolProvider().open(folder()).close(); // Mended, and nothing was committed since.

    assertThat(deliver(300)).isEmpty();
  }

  /** A store of an earlier form, with a damaged page in its middle. */
  @Test
  void storeOfAnEarlierFormDeliversItsOtherPages() throws IOException {
    Files.createDirectory(folder());
    Files.write(store(), new GZIPInputStream(resource("damaged-page.mv.gz")).readAllBytes());
    Files.write(mark(), resource("damaged-page.mark").readAllBytes());
    byte[] damaged = Files.readAllBytes(store());
    InMemoryExporter exporter = InMemoryExporter.create();
    try (var pipeline = pipeline(exporter)) {
      LaneStatistics lane = pipeline.flush(LONG).lanes().get(0).statistics();

      assertThat(lane.recovered()).isEqualTo(EARLIER_ENTRIES);
      assertThat(lane.delivered() + lane.dropped().get(DropReason.DAMAGED))
          .isEqualTo(EARLIER_ENTRIES);
      assertThat(lane.delivered()).isGreaterThan(EARLIER_ENTRIES / 2);
      assertThat(lane.addsUp()).isTrue();
    }
    assertThat(exporter.records()).extracting(EventRecord::id).doesNotHaveDuplicates();
    assertThat(aside()).hasBinaryContent(damaged);
    assertThat(deliver(0)).isEmpty();
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(DamagedStoreTest.class.getResourceAsStream(name), name);
  }
}
