package io.agentanalytics.testkit.contract;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Where one test of the contract makes its exporters, and where they are put away after it. */
final class Bench {
  private final Callable<ExporterUnderTest> subjects;
  private final Duration patience;
  private final List<Rig> rigs = new ArrayList<>();

  Bench(Callable<ExporterUnderTest> subjects, Duration patience) {
    this.subjects = subjects;
    this.patience = patience;
  }

  /** An exporter at a destination of its own. */
  Rig rig() {
    return rig(subject());
  }

  Rig rig(ExporterUnderTest subject) {
    Rig rig = new Rig(subject, new LaneThreads(patience), patience);
    rigs.add(rig);
    return rig;
  }

  ExporterUnderTest subject() {
    try {
      return subjects.call();
    } catch (Exception e) {
      throw new AssertionError("exporter() threw " + e, e);
    }
  }

  /** What the rule about a failing destination needs; skips the rule if there is none. */
  List<ExporterUnderTest.Failure> failures() {
    List<ExporterUnderTest.Failure> failures = subject().failures();
    assumeTrue(!failures.isEmpty(), "tell with failing(…) how the destination can fail");
    return failures;
  }

  /** A subject with a provider; skips the rule if it is made in code. */
  ExporterUnderTest subjectWithType() {
    ExporterUnderTest subject = subject();
    assumeTrue(subject.hasType(), "made in code: use ofType(…) to prove the provider, too");
    return subject;
  }

  void release() {
    rigs.forEach(Rig::release);
  }
}
