/**
 * Sessions of an app-server, written by hand in the order in which things happen.
 *
 * <pre>{@code
 * SessionScript session = session();
 * session
 *     .client("acme_ide", "2.4.0")
 *     .thread("t1")
 *     .turn(
 *         "u1",
 *         turn ->
 *             turn.command("make test")
 *                 .askedUser()
 *                 .after(Duration.ofSeconds(3))
 *                 .acceptedForSession()
 *                 .exits(0));
 *
 * List<EventRecord> events = session.events();
 * }</pre>
 *
 * <p>A script reads top to bottom: each call is what happens next, and the frames that a real
 * server sends for it are written in their usual order (protocol.md section 10). The objects that
 * the calls return stand for what they began (a client, a thread, a turn, a command, a question to
 * the user); whoever keeps them in variables can let things overlap: steer a turn while a command
 * runs, let a subagent work before its spawn is complete, answer a question too late, end a command
 * after its turn.
 *
 * <p>What is begun is said on the wire when the next thing happens. Until then it can be described:
 * {@code turn.command("ls").cwd("/tmp")} is one {@code item/started}. A description that comes too
 * late is an {@link IllegalStateException}.
 *
 * <p>The clock stands still but for {@code after(Duration)}. Ids that a script names are used as
 * they are; all others look like those of the product, and are the same in each run.
 *
 * <p>A new item kind is one subclass of {@link ItemScript} and one line in {@link TurnItems}; a new
 * question of the server is one subclass of {@link ServerRequestScript}. What nobody foresaw is
 * written as JSON: {@link ClientScript#requests}, {@link SessionScript#notifies}, {@link
 * ThreadScript#notifies}, {@link TurnItems#item}.
 *
 * <p>Scripts belong to one thread.
 */
@NullMarked
package io.agentanalytics.testkit.session;

import org.jspecify.annotations.NullMarked;
