package io.agentanalytics.cli.tap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Reads a file that is still written: its end is the end only when the writer has finished. */
final class FollowedFile extends InputStream {
  private static final long LOOK_MILLIS = 100;

  private final InputStream file;
  private final CountDownLatch finished;

  /**
   * @param finished counted down when nothing more is written
   */
  FollowedFile(Path path, CountDownLatch finished) throws IOException {
    this.file = Files.newInputStream(path);
    this.finished = finished;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    while (true) {
      boolean complete = isFinished();
      int read = file.read(buffer, offset, length);
      if (read >= 0 || complete) {
        return read;
      }
    }
  }

  /** Asked before reading: what is there afterwards is all there is. */
  private boolean isFinished() throws IOException {
    try {
      if (file.available() > 0) {
        return false;
      }
      return finished.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
