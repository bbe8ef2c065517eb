package vn.hoso.app;

import java.util.ArrayList;
import java.util.List;

/**
 * How fast work goes on: over the second half of the time so far, for the first half is slower
 * (programs are warmed up, engines started) and longer ago.
 */
final class Pace {
  /** Enough to find the middle of any run within a hundredth. */
  private static final int MOST_MARKS = 400;

  private final List<Mark> marks = new ArrayList<>();
  private double between = 1; // seconds

  private record Mark(double seconds, int done) {}

  /**
   * Takes notice.
   *
   * @param seconds since the beginning
   * @param done so far
   */
  void mark(double seconds, int done) {
    if (!marks.isEmpty() && seconds < marks.getLast().seconds() + between) {
      return;
    }
    marks.add(new Mark(seconds, done));
    if (marks.size() > MOST_MARKS) {
      between *= 2;
      for (int i = marks.size() - 2; i > 0; i -= 2) {
        marks.remove(i);
      }
    }
  }

  /**
   * How much is done in a second.
   *
   * @param seconds since the beginning, above 0
   * @param done so far
   */
  double perSecond(double seconds, int done) {
    Mark from = new Mark(0, 0);
    for (Mark mark : marks) {
      if (mark.seconds() > seconds / 2) {
        break;
      }
      from = mark;
    }
    double lately = (done - from.done()) / (seconds - from.seconds());
    return lately > 0 ? lately : done / seconds;
  }
}
