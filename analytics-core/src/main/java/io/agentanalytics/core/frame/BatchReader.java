package io.agentanalytics.core.frame;

import io.agentanalytics.api.ReadingProblem;
import org.jspecify.annotations.Nullable;

/**
 * Reads an input to its end, decodes what will be needed, and hands over in batches what it has
 * found. All runs of idle frames are kept as such: whoever needs each frame reads them again.
 */
final class BatchReader implements LineHandler, Runnable {
  private final RecordingReader reader;
  private final Handover handover;
  private LineBatch batch = new LineBatch();

  BatchReader(RecordingReader reader, Handover handover) {
    this.reader = reader;
    this.handover = handover;
  }

  @Override
  public void run() {
    Throwable failure = null;
    try {
      reader.takeBuffers(this::nextBuffer, bytes -> batch.usedUp(bytes));
      readAll();
    } catch (Throwable e) { // It must not get lost with this thread.
      failure = e;
    }
    handover.put(batch);
    handover.end(failure);
  }

  private void readAll() {
    boolean wanted = true;
    while (wanted && reader.next(this)) {
      if (batch.isFull()) {
        batch.taken(reader.bytesTaken());
        wanted = handover.put(batch);
        batch = new LineBatch();
      }
    }
    batch.taken(reader.bytesTaken());
  }

  private byte[] nextBuffer(byte[] used) {
    batch.usedUp(used);
    return handover.buffer();
  }

  @Override
  public boolean needsEachFrame() {
    return false;
  }

  @Override
  public void header(RecordingHeader header) {
    keep(null, KeptLine.header(header));
  }

  @Override
  public void frame(Frame frame) {
    frame.decode();
    keep(null, KeptLine.frame(frame));
  }

  @Override
  public void idle(IdleRun run) {
    IdleRun own = run.copy();
    keep(own, KeptLine.idle(own));
  }

  @Override
  public void fact(JournalLine line) {
    keep(null, KeptLine.fact(line));
  }

  @Override
  public void problem(ReadingProblem problem) {
    keep(null, KeptLine.problem(problem));
  }

  private void keep(@Nullable IdleRun run, KeptLine.Call call) {
    batch.add(new KeptLine(reader.lineNumber(), reader.nextOrdinal(), run, call));
  }
}
