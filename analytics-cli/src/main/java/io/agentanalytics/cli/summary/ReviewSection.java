package io.agentanalytics.cli.summary;

import io.agentanalytics.api.event.AnalyticsEvent;
import io.agentanalytics.api.event.ReviewEvent;
import io.agentanalytics.api.event.ReviewResolution;
import java.util.Map;
import java.util.TreeMap;

/** Who approved what, why it was asked, how long it waited, how it ended. */
final class ReviewSection implements Section {
  private final Tally subjects = new Tally();
  private final Tally reviewers = new Tally();
  private final Tally triggers = new Tally();
  private final Tally outcomes = new Tally();
  private final Tally lasting = new Tally();
  private final Map<String, Waits> waitsByReviewer = new TreeMap<>();

  @Override
  public void add(AnalyticsEvent event) {
    if (!(event instanceof ReviewEvent review)) {
      return;
    }
    String reviewer = review.reviewer().word();
    reviewers.add(reviewer);
    subjects.add(review.subjectKind().word());
    triggers.add(review.trigger().word());
    outcomes.add(review.status().word());
    if (review.resolution() != ReviewResolution.NONE) {
      lasting.add(review.resolution().word());
    }
    review
        .durationMs()
        .ifPresent(
            wait -> waitsByReviewer.computeIfAbsent(reviewer, name -> new Waits()).add(wait));
  }

  @Override
  public void print(Page page) {
    if (reviewers.isEmpty()) {
      return;
    }
    page.heading("REVIEWS", Page.number(reviewers.total()), outcomes.inWords());
    reviewers.forEach(
        (reviewer, count) ->
            page.row("by " + Page.words(reviewer), Page.number(count), waited(reviewer)));
    subjects.forEach(
        (subject, count) -> page.row("of " + Page.words(subject), Page.number(count), ""));
    triggers.forEach(
        (trigger, count) -> page.row("because: " + Page.words(trigger), Page.number(count), ""));
    lasting.forEach(
        (resolution, count) ->
            page.row("lasting: " + Page.words(resolution), Page.number(count), ""));
  }

  private String waited(String reviewer) {
    Waits waits = waitsByReviewer.get(reviewer);
    return waits == null ? "" : "waited " + waits.inWords();
  }
}
