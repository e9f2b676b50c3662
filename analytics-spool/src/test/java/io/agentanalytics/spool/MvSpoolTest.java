package io.agentanalytics.spool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agentanalytics.core.spool.Spool;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MvSpoolTest {
  private static final String STORE = "events.mv";
  private static final String MARK = "events.mark";

  @TempDir private Path temporary;

  private Path folder() {
    return temporary.resolve("spool");
  }

  private Spool open() throws IOException {
    return new MvSpoolProvider().open(folder());
  }

  private static byte[] content(long number) {
    return ByteBuffer.allocate(200).putLong(number).array();
  }

  private static List<Long> numbers(Spool spool) throws IOException {
    return spool.read(0, Integer.MAX_VALUE, Long.MAX_VALUE).stream()
        .map(entry -> entry.content().getLong())
        .toList();
  }

  private static List<Long> range(long from, long to) {
    return LongStream.range(from, to).boxed().toList();
  }

  /** Commits entries in groups of ten. */
  private static void fill(Spool spool, int count) throws IOException {
    for (int i = 0; i < count; i++) {
      spool.append(content(i));
      if (i % 10 == 9) {
        spool.commit();
      }
    }
  }

  @Test
  void keepsWhatWasCommittedInOrder() throws IOException {
    try (var spool = open()) {
      fill(spool, 100);
      spool.append(content(100));
    }
    try (var spool = open()) {
      assertThat(numbers(spool)).isEqualTo(range(0, 100));
      assertThat(spool.lost()).isZero();
    }
  }

  @Test
  void readsPagesByNumberAndSize() throws IOException {
    try (var spool = open()) {
      fill(spool, 100);
      var first = spool.read(0, 3, Long.MAX_VALUE);

      assertThat(first).hasSize(3);
      assertThat(spool.read(first.get(2).key() + 1, 100, 500)).hasSize(2);
      assertThat(spool.read(0, 100, 1)).hasSize(1);
    }
  }

  @Test
  void givesNoKeyTwice() throws IOException {
    long last;
    try (var spool = open()) {
      spool.append(content(0));
      last = spool.append(content(1));
      spool.commit();
      spool.remove(List.of(last - 1, last));
      spool.commit();
    }
    try (var spool = open()) {
      assertThat(numbers(spool)).isEmpty();
      assertThat(spool.append(content(2))).isGreaterThan(last);
    }
  }

  @Test
  void usesTheRoomOfWhatWasRemovedAgain() throws IOException {
    try (var spool = open()) {
      for (int i = 0; i < 2_000; i++) {
        var key = spool.append(new byte[10_000]);
        spool.commit();
        spool.remove(List.of(key));
      }
      spool.commit();
    }
    assertThat(Files.size(folder().resolve(STORE))).isLessThan(2_000_000);
  }

  @Test
  void refusesASecondUser() throws IOException {
    try (var spool = open()) {
      assertThatThrownBy(this::open)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another process or lane has it open");
      assertThat(spool.lost()).isZero();
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no such permissions there")
  void letsNobodyElseLookIn() throws IOException {
    try (var spool = open()) {
      fill(spool, 10);
    }
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
        .isEqualTo("rwx------");
    try (var files = Files.list(folder())) {
      assertThat(files)
          .hasSize(2)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("rw-------"));
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no such permissions there")
  void takesAwayWhatOthersWereAllowed() throws IOException {
    Files.createDirectory(folder());
    for (var name : List.of(MARK, STORE)) {
      var file = Files.createFile(folder().resolve(name));
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
    }
    Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxrwxrwx"));

    letsNobodyElseLookIn();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no such permissions there")
  void foldersAboveItAreTheOwnersAsWell() throws IOException {
    new MvSpoolProvider().open(temporary.resolve("made/for/it")).close();

    for (var made : List.of("made", "made/for", "made/for/it")) {
      assertThat(
              PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary.resolve(made))))
          .isEqualTo("rwx------");
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right of their own there")
  void refusesALinkAndLeavesWhatItLeadsToAlone() throws IOException {
    var target = Files.createDirectory(temporary.resolve("target"));
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.createSymbolicLink(folder(), target);

    for (var path : List.of(folder(), folder().resolve("."))) {
      assertThatThrownBy(() -> new MvSpoolProvider().open(path))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("it is a link");
    }
    assertThat(target).isEmptyDirectory();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
        .isEqualTo("rwxr-xr-x");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right of their own there")
  void refusesFilesThatAreLinks() throws IOException {
    for (var name : List.of(MARK, STORE)) {
      var path = Files.createDirectory(temporary.resolve("with-" + name));
      var target = Files.createFile(temporary.resolve("target-" + name));
      Files.createSymbolicLink(path.resolve(name), target);

      assertThatThrownBy(() -> new MvSpoolProvider().open(path))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("is no regular file");
      assertThat(target).isEmptyFile();
    }
  }

  @Test
  void storeThatIsGarbageIsKeptAsideAndCounted() throws IOException {
    try (var spool = open()) {
      fill(spool, 100);
    }
    var garbage = new byte[50_000];
    new Random(3).nextBytes(garbage);
    Files.write(folder().resolve(STORE), garbage);

    try (var spool = open()) {
      assertThat(numbers(spool)).isEmpty();
      assertThat(spool.lost()).isEqualTo(100);
      assertThat(folder().resolve(STORE + ".damaged-1")).hasBinaryContent(garbage);
      spool.append(content(7));
      spool.commit();
    }
    try (var spool = open()) {
      assertThat(numbers(spool)).containsExactly(7L);
      assertThat(spool.lost()).isZero();
    }
  }

  @Test
  void storeThatIsCutGivesAllThatStandsInItsRest() throws IOException {
    try (var spool = open()) {
      fill(spool, 300);
      spool.remove(List.of(1L, 2L, 3L));
      spool.commit();
    }
    var whole = Files.readAllBytes(folder().resolve(STORE));
    var mark = Files.readAllBytes(folder().resolve(MARK));
    var random = new Random(5);
    for (int round = 0; round < 60; round++) {
      int length = random.nextInt(whole.length);
      restore(whole, mark, length);

      try (var spool = open()) {
        var left = numbers(spool);
        assertThat(left).as("cut at %d of %d", length, whole.length).isSorted();
        assertThat(left.size() + spool.lost()).as("cut at %d", length).isEqualTo(297);
        assertThat(left).doesNotContain(0L, 1L, 2L);
        assertThat(left).as("cut at %d", length).isEqualTo(standing(Arrays.copyOf(whole, length)));
        if (spool.lost() > 0) {
          assertThat(folder().resolve(STORE + ".damaged-1")).hasSize(length);
        }
      }
    }
  }

  /** The numbers of the entries that stand in a file; the one of an entry is one below its key. */
  private static List<Long> standing(byte[] file) {
    var text = latin(file);
    return range(3, 300).stream()
        .filter(number -> text.contains(latin(EntryForm.encode(number + 1, content(number)))))
        .toList();
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private void restore(byte[] whole, byte[] mark, int length) throws IOException {
    Files.deleteIfExists(folder().resolve(STORE + ".damaged-1"));
    Files.write(folder().resolve(MARK), mark);
    Files.write(folder().resolve(STORE), whole);
    try (var channel = FileChannel.open(folder().resolve(STORE), StandardOpenOption.WRITE)) {
      channel.truncate(length);
    }
  }

  @Test
  void copyOfARunningStoreIsWhole() throws IOException {
    var copy = temporary.resolve("copy");
    try (var spool = open()) {
      fill(spool, 50);
      Files.createDirectory(copy);
      for (var name : List.of(STORE, MARK)) {
        Files.copy(folder().resolve(name), copy.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    try (var spool = new MvSpoolProvider().open(copy)) {
      assertThat(numbers(spool)).isEqualTo(range(0, 50));
      assertThat(spool.lost()).isZero();
    }
  }
}
