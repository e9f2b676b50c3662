package io.agentanalytics.testkit.session;

import static java.util.Objects.requireNonNull;

import io.agentanalytics.testkit.internal.JsonObject;
import io.agentanalytics.testkit.internal.JsonReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A client on a connection of its own: connects, opens threads, asks for whatever it likes. */
public final class ClientScript extends Phrase {
  private final SessionScript session;
  private final Connection connection;
  private final String name;
  private final String version;
  private final List<String> optOuts = new ArrayList<>();
  private @Nullable String title;
  private boolean withCapabilities = true;
  private boolean experimental = true;

  ClientScript(SessionScript session, Wire wire, String name, String version) {
    super(wire);
    this.session = session;
    this.connection = wire.connect();
    this.name = name;
    this.version = version;
  }

  /** The title that the client shows; none unless set. */
  public ClientScript title(String value) {
    describe();
    title = requireNonNull(value, "value");
    return this;
  }

  /** Whether the client asks for the experimental API; it does unless told otherwise. */
  public ClientScript experimentalApi(boolean wanted) {
    describe();
    experimental = wanted;
    return this;
  }

  /** The client names no capabilities, so that nobody knows whether it wants experiments. */
  public ClientScript withoutCapabilities() {
    describe();
    withCapabilities = false;
    experimental = false;
    return this;
  }

  /** Notifications that the server does not send to this client. */
  public ClientScript optsOutOf(String... methods) {
    describe();
    optOuts.addAll(List.of(methods));
    return this;
  }

  @Override
  void say() {
    connection.setExperimental(experimental);
    JsonObject params =
        JsonObject.object()
            .with(
                "clientInfo",
                JsonObject.object()
                    .with("name", name)
                    .with("title", title)
                    .with("version", version));
    if (withCapabilities) {
      params.with("capabilities", capabilities());
    }
    long id = wire().request(connection, "initialize", params);
    wire().respond(connection, id, server());
    wire().initialized(connection);
    optOuts.forEach(connection::optOut);
  }

  private JsonObject capabilities() {
    JsonObject capabilities = JsonObject.object().with("experimentalApi", experimental);
    return optOuts.isEmpty()
        ? capabilities
        : capabilities.with("optOutNotificationMethods", optOuts);
  }

  private JsonObject server() {
    return JsonObject.object()
        .with("userAgent", session.userAgent(name, version))
        .with("codexHome", "/home/dev/.codex")
        .with("platformFamily", "unix")
        .with("platformOs", "linux");
  }

  /** Starts a thread. */
  public ThreadScript thread() {
    return thread(wire().ids().ofTime(wire().nowMs()));
  }

  /** Starts a thread with an id of its own. */
  public ThreadScript thread(String id) {
    return new ThreadScript(this, new ThreadState(requireNonNull(id, "id")), ThreadOpening.START);
  }

  /** Resumes a thread of this script: from now on this client hears of it, too. */
  public ThreadScript resumes(ThreadScript thread) {
    next();
    return new ThreadScript(this, thread.state(), ThreadOpening.RESUME);
  }

  /** Resumes a thread from before the session, which a user has talked in. */
  public ThreadScript resumes(String threadId) {
    ThreadState state = new ThreadState(threadId);
    state.setPreview("An earlier question.");
    return new ThreadScript(this, state, ThreadOpening.RESUME);
  }

  /** Forks a thread: the new one has its settings and its past. */
  public ThreadScript forks(ThreadScript thread, String newId) {
    next();
    ThreadState fork = thread.state().fork(requireNonNull(newId, "newId"));
    return new ThreadScript(this, fork, ThreadOpening.FORK).from(thread.id());
  }

  /**
   * Asks for anything.
   *
   * @param params a JSON object
   */
  public CallScript requests(String method, String params) {
    return new CallScript(this, requireNonNull(method, "method"), JsonReader.readObject(params));
  }

  /** Time passes before the next thing happens. */
  public ClientScript after(Duration time) {
    wire().pass(requireNonNull(time, "time"));
    return this;
  }

  /** The session, to render it or to let further clients connect. */
  public SessionScript session() {
    return session;
  }

  Connection connection() {
    return connection;
  }

  @Override
  String what() {
    return "client " + name;
  }
}
