package io.agentanalytics.cli.tap;

import io.agentanalytics.api.protocol.Direction;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * The app-server behind the proxy: gets our standard input, answers on our standard output, and
 * shares our standard error.
 */
final class Agent {
  private static final int MAX_LINE_BYTES = 8 * 1024 * 1024;

  private final Process process;
  private final Messages messages;

  /** Takes the messages of both sides, from two threads. */
  interface Messages {
    void message(Direction from, byte[] json);
  }

  private Agent(Process process, Messages messages) {
    this.process = process;
    this.messages = messages;
  }

  /**
   * Starts the command.
   *
   * @throws IOException if there is no such command
   */
  static Agent start(List<String> command, Messages messages) throws IOException {
    return new Agent(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start(),
        messages);
  }

  /** Proxies until the command ends; gives its exit code, 128 + n for a signal. */
  int proxy(InputStream in, OutputStream out) throws InterruptedException {
    Thread client =
        start(
            "analytics-tap-client",
            new Pump(in, process.getOutputStream(), observer(Direction.CLIENT)));
    Thread server =
        start(
            "analytics-tap-server",
            new Pump(process.getInputStream(), out, observer(Direction.SERVER)));
    // The server's stream can outlive the server, in a child of its own; the client's need not end.
    int exitCode = process.waitFor();
    server.join();
    client.interrupt();
    return exitCode;
  }

  private static Thread start(String name, Pump pump) {
    Thread thread = new Thread(pump::run, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private Pump.Observer observer(Direction from) {
    MessageSplitter splitter =
        new MessageSplitter(MAX_LINE_BYTES, json -> messages.message(from, json));
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

  /** Passes a signal on, for example {@code TERM}; without effect once the command has ended. */
  void signal(String name) {
    try {
      new ProcessBuilder("kill", "-s", name, Long.toString(process.pid()))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      process.destroy();
    }
  }
}
