package io.agentanalytics.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.agentanalytics.api.Diagnostic;
import io.agentanalytics.api.DiagnosticKind;
import io.agentanalytics.api.ReadingProblem;
import io.agentanalytics.api.RecordingException;
import io.agentanalytics.api.SourceId;
import io.agentanalytics.api.exporter.EventRecord;
import io.agentanalytics.core.frame.ReadAhead;
import io.agentanalytics.core.frame.RecordingReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Keeps all that a replay finds. */
final class Findings implements ReplayListener {
  final List<SourceId> sources = new ArrayList<>();
  final List<EventRecord> events = new ArrayList<>();
  final List<Diagnostic> diagnostics = new ArrayList<>();
  final List<InputPosition> positions = new ArrayList<>();
  final List<ReadingProblem> problems = new ArrayList<>();

  /** Begins and ends of inputs and sources, and events, in one order. */
  final List<String> story = new ArrayList<>();

  final AtomicLong bytes = new AtomicLong();
  ReplayReport report = ReplayReport.EMPTY;

  /** Replays a file named {@code session.jsonl} with these lines. */
  static Findings of(List<String> lines) {
    return of((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Replays a file named {@code session.jsonl} with this content. */
  static Findings of(byte[] content) {
    return of(SessionReplay.create(), content);
  }

  /** A second thread that reads must not make a difference. */
  static Findings of(SessionReplay replay, byte[] content) {
    Findings findings = new Findings();
    findings.report = replay.replay("session.jsonl", new ByteArrayInputStream(content), findings);
    Findings ahead = readAhead(replay, content);
    assertThat(ahead.everything()).isEqualTo(findings.everything());
    return findings;
  }

  private static Findings readAhead(SessionReplay replay, byte[] content) {
    Findings findings = new Findings();
    ReplayRun run = new ReplayRun(replay.options, findings);
    try (var lines =
        new ReadAhead(
            RecordingReader.of(
                "session.jsonl", new ByteArrayInputStream(content), replay.reading))) {
      run.read(lines);
    }
    findings.report = run.finish();
    return findings;
  }

  private List<Object> everything() {
    List<Object> all =
        new ArrayList<>(List.of(sources, diagnostics, positions, problems, bytes.get(), report));
    for (EventRecord event : events) {
      all.add(List.of(event.id(), event.ordinal(), event.sequence(), event.fact(), event.json()));
    }
    return all;
  }

  List<String> types() {
    return events.stream().map(EventRecord::eventType).toList();
  }

  List<String> texts() {
    return problems.stream().map(ReadingProblem::toString).toList();
  }

  List<DiagnosticKind> kinds() {
    return diagnostics.stream().map(Diagnostic::kind).toList();
  }

  @Override
  public void inputBegins(ReplayInput input) {
    story.add("begin " + shortName(input));
  }

  @Override
  public void source(SourceId source) {
    sources.add(source);
    story.add("source");
  }

  @Override
  public void event(EventRecord event) {
    events.add(event);
    story.add(event.eventType());
  }

  @Override
  public void diagnostic(Diagnostic diagnostic, InputPosition position) {
    diagnostics.add(diagnostic);
    positions.add(position);
  }

  @Override
  public void problem(ReadingProblem problem) {
    problems.add(problem);
  }

  @Override
  public void inputEnds(ReplayInput input, ReplayReport inputReport) {
    story.add("end " + shortName(input));
  }

  @Override
  public void unopened(ReplayInput input, RecordingException problem) {
    story.add("unopened " + shortName(input));
  }

  @Override
  public void progress(long moreBytes) {
    bytes.addAndGet(moreBytes);
  }

  private static String shortName(ReplayInput input) {
    return input.name().substring(input.name().lastIndexOf('/') + 1);
  }
}
