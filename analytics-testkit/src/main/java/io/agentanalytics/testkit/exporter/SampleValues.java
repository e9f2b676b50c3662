package io.agentanalytics.testkit.exporter;

/** What stands in the members of an event that is made up. */
interface SampleValues {

  /** A text for the member of this name. */
  String text(String member);

  /** A whole number for the next member that has one. */
  long number();

  /** Whether members that may be absent, and lists, have a value. */
  boolean isPresent();

  /** Which of so many constants the next member has. */
  int choice(int count);

  /** Every member has a value that tells its name and a number. */
  record Full(int sample) implements SampleValues {
    @Override
    public String text(String member) {
      return member + "-" + sample;
    }

    @Override
    public long number() {
      return sample;
    }

    @Override
    public boolean isPresent() {
      return true;
    }

    @Override
    public int choice(int count) {
      return Math.floorMod(sample, count);
    }
  }

  /** As little as possible. */
  record Sparse(int sample) implements SampleValues {
    @Override
    public String text(String member) {
      return member + "-" + sample;
    }

    @Override
    public long number() {
      return 0;
    }

    @Override
    public boolean isPresent() {
      return false;
    }

    @Override
    public int choice(int count) {
      return 0;
    }
  }

  /** The same text everywhere, numbers from the ends of their usual range in turn. */
  final class Hostile implements SampleValues {
    private final String text;
    private int numbers;

    Hostile(String text) {
      this.text = text;
    }

    @Override
    public String text(String member) {
      return text;
    }

    @Override
    public long number() {
      return numbers++ % 2 == 0 ? Long.MAX_VALUE : 0;
    }

    @Override
    public boolean isPresent() {
      return true;
    }

    @Override
    public int choice(int count) {
      return count - 1;
    }
  }
}
