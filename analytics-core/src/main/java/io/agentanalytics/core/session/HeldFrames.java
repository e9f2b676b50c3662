package io.agentanalytics.core.session;

import io.agentanalytics.api.protocol.CollabAgentToolCallItem;
import io.agentanalytics.api.protocol.CollabTool;
import io.agentanalytics.api.protocol.Direction;
import io.agentanalytics.api.protocol.ItemCompletedNotification;
import io.agentanalytics.api.protocol.ItemStartedNotification;
import io.agentanalytics.api.protocol.RequestId;
import io.agentanalytics.api.protocol.ThreadItem;
import io.agentanalytics.core.frame.Frame;
import io.agentanalytics.core.state.Retention;
import io.agentanalytics.core.state.StateIndex;
import io.agentanalytics.core.state.StateMap;
import io.agentanalytics.core.state.StateStore;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Frames of a thread that is being spawned can come before the end of the spawn call, which tells
 * what the thread is. They are held back until then, for a limited time (wire-derivation.md 8).
 * Nothing is held unless a spawn call runs.
 */
final class HeldFrames implements Derivation {
  /**
   * How long a spawn call may take before its frames are processed without it, in observed time.
   */
  private static final long MAX_WAIT_MS = 5_000;

  /** When a thread sends more than this before it is known, it is processed without its parent. */
  private static final int MAX_FRAMES = 1_000;

  /** Running spawn calls by item id. */
  private final StateMap<String, Spawn> spawns;

  private final StateIndex<String, String, Spawn> byParent;
  private final StateIndex<Long, String, Spawn> byTime;

  /** By ordinal, so in the order of their arrival. */
  private final StateMap<Long, Held> held;

  /**
   * Requests of the server among the held frames, with their thread: their answers have to wait
   * too.
   */
  private final StateMap<Asked, String> requests;

  private final Consumer<Frame> processor;

  /** Frames that go on now; empty between two frames of the stream. */
  private final Deque<Frame> ready = new ArrayDeque<>();

  private boolean replaying;

  /**
   * @param processor takes the frames whose time has come, in the order of their arrival
   */
  HeldFrames(Consumer<Frame> processor, StateStore state) {
    this.processor = processor;
    this.spawns = state.map("spawn_call", Retention.PENDING, String.class, Spawn.class);
    this.byParent = spawns.index((id, spawn) -> List.of(spawn.parent()));
    this.byTime = spawns.index((id, spawn) -> List.of(spawn.startedAtMs()));
    this.held = state.map("held_frame", Retention.PENDING, Long.class, Held.class, Held::length);
    this.requests = state.map("held_request", Retention.PENDING, Asked.class, String.class);
  }

  /** A request as one client got it. */
  private record Asked(long connection, RequestId id) {}

  /**
   * A spawn call.
   *
   * @param turnId in which it runs
   */
  private record Spawn(String parent, String turnId, long startedAtMs) {
    boolean isIn(TurnEnd end) {
      return turnId.equals(end.turnId());
    }
  }

  /** A frame as a value. */
  private record Held(
      String threadId,
      long ordinal,
      long atMs,
      Direction from,
      long connection,
      ByteBuffer message) {

    static Held of(String threadId, Frame frame) {
      return new Held(
          threadId,
          frame.ordinal(),
          frame.atMs(),
          frame.from(),
          frame.connection(),
          frame.copy().message());
    }

    Frame toFrame() {
      byte[] bytes = new byte[message.remaining()];
      message.duplicate().get(bytes);
      return Frame.of(ordinal, atMs, from, connection, bytes);
    }

    long length() {
      return message.remaining();
    }
  }

  /** Whether frames of threads that are not known have to wait. */
  boolean isSpawning() {
    return !spawns.isEmpty();
  }

  void hold(String threadId, Frame frame) {
    held.put(frame.ordinal(), Held.of(threadId, frame));
  }

  void holdRequest(RequestId id, String threadId, Frame frame) {
    requests.put(new Asked(frame.connection(), id), threadId);
    hold(threadId, frame);
  }

  /** Holds an answer whose request is held; false when there is no such request. */
  boolean holdAnswer(RequestId id, Frame frame) {
    String threadId = requests.get(new Asked(frame.connection(), id));
    if (threadId == null) {
      return false;
    }
    hold(threadId, frame);
    return true;
  }

  @Override
  public void itemStarted(Moment moment, ItemStartedNotification started, Facts facts) {
    spawnCall(started.item())
        .ifPresent(
            call ->
                spawns.put(
                    call.id(), new Spawn(call.senderThreadId(), started.turnId(), moment.atMs())));
  }

  /**
   * The spawn call says what its threads are: their frames go on, and all others when no further
   * call runs.
   */
  @Override
  public void itemCompleted(Moment moment, ItemCompletedNotification completed, Facts facts) {
    spawnCall(completed.item())
        .filter(call -> spawns.remove(call.id()) != null)
        .ifPresent(
            call -> {
              Set<String> receivers = new HashSet<>(call.receiverThreadIds());
              replay(
                  spawns.isEmpty()
                      ? releaseAll()
                      : release(entry -> receivers.contains(entry.threadId())));
            });
  }

  /** The spawn calls of a turn that ended will not end any more. */
  @Override
  public void turnCompleted(Moment moment, TurnEnd end, Facts facts) {
    replay(
        giveUp(
            byParent.find(end.threadId()).stream()
                .filter(id -> spawns.find(id).filter(spawn -> spawn.isIn(end)).isPresent())
                .toList()));
  }

  private static Optional<CollabAgentToolCallItem> spawnCall(ThreadItem item) {
    return item instanceof CollabAgentToolCallItem call && call.tool().is(CollabTool.SPAWN_AGENT)
        ? Optional.of(call)
        : Optional.empty();
  }

  /** Time went on: frames whose spawn call takes too long go on without it. */
  void advanceTo(long atMs) {
    replay(
        held.size() > MAX_FRAMES
            ? giveUp(spawns.keys())
            : giveUp(byTime.below(atMs - MAX_WAIT_MS)));
  }

  /** The input ended. */
  void finish() {
    replay(releaseAll());
  }

  /**
   * A frame that goes on can let others go on. They come right behind it, not inside of it: a chain
   * of them must not use up the stack.
   */
  private void replay(List<Frame> frames) {
    for (int i = frames.size() - 1; i >= 0; i--) {
      ready.addFirst(frames.get(i));
    }
    if (!replaying) {
      replaying = true;
      for (Frame next = ready.poll(); next != null; next = ready.poll()) {
        processor.accept(next);
      }
      replaying = false;
    }
  }

  private List<Frame> giveUp(List<String> hopeless) {
    hopeless.forEach(spawns::remove);
    return !hopeless.isEmpty() && spawns.isEmpty() ? releaseAll() : List.of();
  }

  private List<Frame> releaseAll() {
    spawns.removeIf((id, spawn) -> true);
    return release(entry -> true);
  }

  private List<Frame> release(Predicate<Held> condition) {
    if (held.isEmpty()) {
      return List.of(); // The end of most spawn calls.
    }
    List<Frame> released =
        held.removeIf((ordinal, entry) -> condition.test(entry)).stream()
            .map(Held::toFrame)
            .toList();
    Set<String> waiting =
        held.toMap().values().stream().map(Held::threadId).collect(Collectors.toSet());
    requests.removeIf((id, threadId) -> !waiting.contains(threadId));
    return released;
  }
}
