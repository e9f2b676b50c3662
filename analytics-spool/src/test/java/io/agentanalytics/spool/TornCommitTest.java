package io.agentanalytics.spool;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.core.spool.Spool;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process can be killed between any two writes of a commit: it is then there as a whole, or what
 * earlier commits kept is there as if it had not begun. The file is put together from its blocks
 * before a commit and some of those after.
 */
class TornCommitTest {
  private static final int BLOCK = 4096;
  private static final int COMMITS = 750;
  private static final int KEPT = 60;

  @TempDir private Path temporary;

  private final Random random = new Random(1);

  @Test
  void tornCommitIsThereWholeOrNotAtAll() throws IOException {
    Path folder = temporary.resolve("spool");
    Path store = folder.resolve("events.mv");
    List<Long> keys = new ArrayList<>();
    try (var spool = new MvSpoolProvider().open(folder)) {
      for (int commit = 0; commit < COMMITS; commit++) {
        byte[] before = Files.readAllBytes(store);
        byte[] mark = Files.readAllBytes(folder.resolve("events.mark"));
        List<Long> kept = List.copyOf(keys);
        change(spool, keys);
        spool.commit();
        byte[] after = Files.readAllBytes(store);
        if (!kept.isEmpty()) {
          assertWhole(torn(before, after), mark, commit, kept, List.copyOf(keys));
        }
      }
    }
  }

  /** As a lane does: new entries come, and the oldest go. */
  private void change(Spool spool, List<Long> keys) throws IOException {
    for (int i = random.nextInt(20); i >= 0; i--) {
      keys.add(spool.append(ByteBuffer.allocate(100 + random.nextInt(900)).array()));
    }
    List<Long> settled = List.copyOf(keys.subList(0, Math.max(0, keys.size() - KEPT)));
    spool.remove(settled);
    keys.removeAll(settled);
  }

  /** The file after some of the writes: a store writes its head, the first two blocks, last. */
  private byte[] torn(byte[] before, byte[] after) {
    byte[] torn = Arrays.copyOf(before, Math.max(before.length, after.length));
    List<Integer> written = new ArrayList<>();
    for (int at = 0; at < after.length; at += BLOCK) {
      int end = Math.min(at + BLOCK, after.length);
      if (!Arrays.equals(torn, at, end, after, at, end)) {
        written.add(at);
      }
    }
    Collections.rotate(written, -(int) written.stream().filter(at -> at < 2 * BLOCK).count());
    for (int at : written.subList(0, random.nextInt(written.size() + 1))) {
      System.arraycopy(after, at, torn, at, Math.min(BLOCK, after.length - at));
    }
    return torn;
  }

  /** Which of both depends on where it was torn. */
  private void assertWhole(
      byte[] torn, byte[] mark, int commit, List<Long> keysBefore, List<Long> keysAfter)
      throws IOException {
    Path copy = Files.createDirectory(temporary.resolve("torn-" + commit));
    Files.write(copy.resolve("events.mv"), torn);
    Files.write(copy.resolve("events.mark"), mark);
    try (var spool = new MvSpoolProvider().open(copy)) {
      List<Long> found =
          spool.read(0, Integer.MAX_VALUE, Long.MAX_VALUE).stream().map(Spool.Entry::key).toList();
      assertThat(found).as("commit %d", commit).isIn(keysBefore, keysAfter);
      assertThat(spool.lost()).as("commit %d", commit).isZero();
    }
  }
}
