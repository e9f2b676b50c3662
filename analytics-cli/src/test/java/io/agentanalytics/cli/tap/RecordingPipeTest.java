package io.agentanalytics.cli.tap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RecordingPipeTest {
  private static final int MEMORY = 100;

  @TempDir Path folder;

  private RecordingPipe pipe(Optional<FileChannel> file) {
    var failure = file.isPresent() ? Optional.<IOException>empty() : Optional.of(full());
    return new RecordingPipe(file, failure, MEMORY, Duration.ofMillis(1));
  }

  private static IOException full() {
    return new IOException("No space left on device");
  }

  private Path file() {
    return folder.resolve("recording");
  }

  private FileChannel open() throws IOException {
    return FileChannel.open(
        file(), StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private static void write(RecordingPipe pipe, String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    pipe.write(bytes, 0, bytes.length);
  }

  private static String read(InputStream reader) throws IOException {
    return new String(reader.readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void givesWhatIsWrittenWhileTheFileGrows() throws IOException {
    var pipe = pipe(Optional.of(open()));
    var read = CompletableFuture.supplyAsync(() -> readUnchecked(pipe.reader()));

    for (int i = 0; i < 1000; i++) {
      write(pipe, "line\n");
    }
    pipe.close();

    assertThat(read.join()).isEqualTo("line\n".repeat(1000));
    assertThat(file()).hasContent("line\n".repeat(1000));
    assertThat(pipe.linesInMemory()).isZero();
    assertThat(pipe.failure()).isEmpty();
  }

  private static String readUnchecked(InputStream reader) {
    try {
      return read(reader);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void goesOnInMemoryWhenTheDiskIsFull() throws IOException {
    var full = Path.of("/dev/full");
    var pipe =
        pipe(
            Optional.of(FileChannel.open(full, StandardOpenOption.READ, StandardOpenOption.WRITE)));

    write(pipe, "first\n");
    write(pipe, "second\n");
    pipe.close();

    assertThat(read(pipe.reader())).isEqualTo("first\nsecond\n");
    assertThat(pipe.linesInMemory()).isEqualTo(2);
    assertThat(pipe.failure())
        .get()
        .extracting(Throwable::getMessage)
        .isEqualTo("No space left on device");
  }

  @Test
  void hasRoomInMemoryForAsMuchAsTheReaderTakes() throws Exception {
    var pipe = pipe(Optional.empty());
    write(pipe, "x".repeat(MEMORY));

    assertThat(pipe.awaitRoom(1)).isFalse();
    assertThat(pipe.reader().readNBytes(MEMORY)).hasSize(MEMORY);
    assertThat(pipe.awaitRoom(1)).isTrue();
    assertThat(pipe.awaitRoom(MEMORY + 1)).as("alone, anything has room").isTrue();
  }

  @Test
  void keepsNothingForAReaderThatHasGone() throws Exception {
    var pipe = pipe(Optional.empty());
    write(pipe, "first\n");
    pipe.reader().close();

    write(pipe, "second\n");

    assertThat(pipe.reader().available()).isZero();
    assertThat(pipe.linesInMemory()).isEqualTo(2);
  }

  @Test
  void endsAReaderThatIsInterrupted() throws Exception {
    var pipe = pipe(Optional.empty());
    var read = new CompletableFuture<Throwable>();
    var reader =
        new Thread(
            () -> {
              try {
                read.completeExceptionally(new AssertionError(read(pipe.reader())));
              } catch (IOException e) {
                read.complete(e);
              }
            });
    reader.start();

    reader.interrupt();

    assertThat(read.get()).hasMessage("interrupted");
    reader.join();
  }
}
