package io.agentanalytics.testkit.http;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.testkit.internal.Arrivals;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ServerSocketFactory;

/**
 * An HTTP server on this machine that answers each request as the test has scripted, and with 200
 * after the script. It works on sockets, since a real server would be too well-behaved.
 *
 * <p>Safe to use from several threads.
 */
public final class FaultyHttpServer implements AutoCloseable {
  private static final int BACKLOG = 50;

  private final ServerSocket listener;
  private final String scheme;
  private final ExecutorService threads;
  private final Thread acceptor;
  private final Arrivals<ReceivedRequest> requests = new Arrivals<>();
  private final Object lock = new Object();

  /** Guarded by the lock. */
  private final Queue<HttpAnswer> script = new ArrayDeque<>();

  /** Guarded by the lock. */
  private HttpAnswer afterwards = HttpAnswer.status(200);

  /** Guarded by the lock. */
  private final List<Socket> connections = new ArrayList<>();

  private FaultyHttpServer(String scheme, ServerSocketFactory sockets) {
    this.scheme = scheme;
    try {
      this.listener = sockets.createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.threads = Executors.newCachedThreadPool(this::thread);
    this.acceptor = thread(this::accept);
    acceptor.start();
  }

  /** A server on a free port; whoever starts it closes it. */
  public static FaultyHttpServer start(HttpAnswer... answers) {
    return new FaultyHttpServer("http", ServerSocketFactory.getDefault()).then(answers);
  }

  /**
   * A server that speaks TLS.
   *
   * @param sockets of an {@link javax.net.ssl.SSLContext} with a certificate
   */
  public static FaultyHttpServer startTls(ServerSocketFactory sockets) {
    return new FaultyHttpServer("https", requireNonNull(sockets, "sockets"));
  }

  /** Continues the script, one answer a request, in the order in which requests come. */
  public FaultyHttpServer then(HttpAnswer... answers) {
    synchronized (lock) {
      script.addAll(List.of(answers));
    }
    return this;
  }

  /** What to do with all requests after the script, instead of 200. */
  public FaultyHttpServer afterwards(HttpAnswer answer) {
    synchronized (lock) {
      afterwards = requireNonNull(answer, "answer");
    }
    return this;
  }

  /** Its address, with port and without path. */
  public URI address() {
    return URI.create(scheme + "://127.0.0.1:" + listener.getLocalPort());
  }

  /** Every request that came whole, in order. */
  public List<ReceivedRequest> requests() {
    return requests.all();
  }

  /**
   * Waits until so many requests have come, and gives all of them.
   *
   * @throws AssertionError naming what has come, if there are fewer when the time is up
   */
  public List<ReceivedRequest> awaitRequests(int count, Duration patience) {
    return requests.await(
        all -> all.size() >= count,
        patience,
        () -> "expected " + count + " requests, got " + requests());
  }

  /** How many connections clients have opened so far. */
  public int connectionCount() {
    synchronized (lock) {
      return connections.size();
    }
  }

  /** How many of them are open, as far as the server has noticed. */
  public int openConnectionCount() {
    synchronized (lock) {
      return (int) connections.stream().filter(connection -> !connection.isClosed()).count();
    }
  }

  private Thread thread(Runnable task) {
    Thread thread = new Thread(task, "testkit-http-" + listener.getLocalPort());
    thread.setDaemon(true);
    return thread;
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = listener.accept();
        synchronized (lock) {
          connections.add(connection);
        }
        threads.execute(() -> serve(connection));
      }
    } catch (IOException e) {
      // Closed: there is nothing more to accept.
    }
  }

  private void serve(Socket accepted) {
    try (Socket connection = accepted) {
      RequestReader reader =
          new RequestReader(new BufferedInputStream(connection.getInputStream()));
      while (!connection.isClosed()) {
        ReceivedRequest request = reader.next();
        HttpAnswer answer = next(request);
        answer.send(connection);
      }
    } catch (IOException | InterruptedException e) {
      // The client has gone, or the test is over; either way nobody listens any more.
    }
  }

  private HttpAnswer next(ReceivedRequest request) {
    synchronized (lock) {
      requests.add(request);
      HttpAnswer answer = script.poll();
      return answer == null ? afterwards : answer;
    }
  }

  /** Cuts all connections, and returns when no other can be opened any more; idempotent. */
  @Override
  public void close() {
    try {
      listener.close();
      awaitAcceptor();
      synchronized (lock) {
        threads.shutdownNow();
        for (Socket connection : connections) {
          connection.close();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** While it is inside of accept, the system takes connections, though the socket is closed. */
  private void awaitAcceptor() {
    boolean interrupted = false;
    while (acceptor.isAlive()) {
      try {
        acceptor.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
