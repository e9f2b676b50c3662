package io.agentanalytics.cli.tap;

import io.agentanalytics.api.protocol.Direction;
import io.agentanalytics.core.thread.DaemonThreads;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/**
 * The app-server behind the proxy: gets our standard input, answers on our standard output, and
 * shares our standard error.
 */
final class Agent {
  /** Two of them may wait for the disk. */
  private static final int MAX_WHOLE_BYTES = (int) (RecordingPipe.MAX_WAITING_BYTES / 2);

  private final Process process;
  private final int maxKeptBytes;
  private final Messages messages;
  private final List<MessageSplitter> splitters = new ArrayList<>();
  private final List<Pump> pumps = new ArrayList<>();

  /** Takes the messages of both sides, from two threads. */
  interface Messages {
    void message(Direction from, byte[] json);
  }

  private Agent(Process process, int maxKeptBytes, Messages messages) {
    this.process = process;
    this.maxKeptBytes = maxKeptBytes;
    this.messages = messages;
  }

  /**
   * Starts the command.
   *
   * @param maxKeptBytes of messages that are not taken whole
   * @throws IOException if there is no such command
   */
  static Agent start(List<String> command, int maxKeptBytes, Messages messages) throws IOException {
    return new Agent(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start(),
        maxKeptBytes,
        messages);
  }

  /**
   * Proxies until the command ends; gives its exit code, 128 + n for a signal. A thread that is
   * interrupted waits no longer.
   */
  int proxy(InputStream in, OutputStream out) throws InterruptedException {
    Thread client = start("client", in, process.getOutputStream(), Direction.CLIENT);
    Thread server = start("server", process.getInputStream(), out, Direction.SERVER);
    // The server's stream can outlive the server, in a child of its own; the client's need not end.
    int exitCode = process.waitFor();
    server.join();
    client.interrupt();
    return exitCode;
  }

  private Thread start(String name, InputStream from, OutputStream to, Direction direction) {
    MessageSplitter splitter =
        new MessageSplitter(
            MAX_WHOLE_BYTES, maxKeptBytes, json -> messages.message(direction, json));
    Pump pump = new Pump(from, to, observer(splitter));
    splitters.add(splitter);
    pumps.add(pump);
    Thread thread = new DaemonThreads("analytics-tap-" + name).newThread(pump::run);
    thread.start();
    return thread;
  }

  private static Pump.Observer observer(MessageSplitter splitter) {
    return new Pump.Observer() {
      @Override
      public void bytes(byte[] bytes, int length) {
        splitter.bytes(bytes, length);
      }

      @Override
      public void end() {
        splitter.end();
      }
    };
  }

  /** The exit code, if the command ends within a time. */
  OptionalInt awaitExit(Duration timeout) throws InterruptedException {
    return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)
        ? OptionalInt.of(process.exitValue())
        : OptionalInt.empty();
  }

  /** What the splitters of both sides have counted, together. */
  long count(ToLongFunction<MessageSplitter> counter) {
    return splitters.stream().mapToLong(counter).sum();
  }

  /** Pieces of both streams that were passed on and not observed. */
  long unobserved() {
    return pumps.stream().mapToLong(Pump::unobserved).sum();
  }

  /**
   * Passes a signal on, for example {@code TERM}.
   *
   * @return false when the command has ended
   */
  boolean signal(String name) {
    if (!process.isAlive()) {
      return false;
    }
    try {
      new ProcessBuilder("kill", "-s", name, Long.toString(process.pid()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      process.destroy();
    }
    return true;
  }
}
