package io.agentanalytics.exporters.codex;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ServerSocketFactory;

/**
 * A server on this machine that misbehaves as told, request by request, and says 200 after that. On
 * sockets, since an HTTP server would be too well-behaved.
 */
final class LocalServer implements AutoCloseable {
  private final ServerSocket listener;
  private final String scheme;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Object lock = new Object();

  /** These three are guarded by the lock. */
  private final Queue<Reply> replies = new ArrayDeque<>();

  private final List<Request> requests = new ArrayList<>();
  private final List<Socket> connections = new ArrayList<>();

  private LocalServer(String scheme, ServerSocketFactory sockets) throws IOException {
    this.scheme = scheme;
    this.listener = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  static LocalServer start(Reply... replies) throws IOException {
    LocalServer server = new LocalServer("http", ServerSocketFactory.getDefault());
    return server.then(replies);
  }

  static LocalServer startTls(ServerSocketFactory sockets) throws IOException {
    return new LocalServer("https", sockets);
  }

  LocalServer then(Reply... next) {
    synchronized (lock) {
      replies.addAll(List.of(next));
    }
    return this;
  }

  URI address() {
    return URI.create(scheme + "://127.0.0.1:" + listener.getLocalPort() + "/backend-api/");
  }

  List<Request> requests() {
    synchronized (lock) {
      return List.copyOf(requests);
    }
  }

  List<String> bodies() {
    return requests().stream().map(Request::body).toList();
  }

  int connectionCount() {
    synchronized (lock) {
      return connections.size();
    }
  }

  /** Connections whose client is still there, as far as the server has noticed. */
  int openConnectionCount() {
    synchronized (lock) {
      return (int) connections.stream().filter(connection -> !connection.isClosed()).count();
    }
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
      // Closed.
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      BufferedInputStream in = new BufferedInputStream(connection.getInputStream());
      while (true) {
        Request request = Request.read(in);
        next(request).send(connection);
      }
    } catch (IOException e) {
      // The client has gone, or the test is over.
    }
  }

  private Reply next(Request request) {
    synchronized (lock) {
      requests.add(request);
      Reply reply = replies.poll();
      return reply == null ? Reply.status(200) : reply;
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
    synchronized (lock) {
      for (Socket connection : connections) {
        connection.close();
      }
    }
    threads.shutdownNow();
  }
}
