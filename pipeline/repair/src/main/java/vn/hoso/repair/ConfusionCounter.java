package vn.hoso.repair;

import java.util.List;

/** Counts confusions from pairs of a printed syllable and what it was read as. */
final class ConfusionCounter {
  /** Two neighbouring letters whose reading costs more than this are counted as one unit too. */
  private static final float ODD = 3f;

  private final SegmentAligner aligner;
  private final Confusions counts = new Confusions();

  ConfusionCounter(Channel channel) {
    this.aligner = new SegmentAligner(channel);
  }

  void add(String printed, String read, double weight) {
    List<SegmentAligner.Segment> segments = aligner.align(printed, read);
    SegmentAligner.Segment before = null;
    for (SegmentAligner.Segment s : segments) {
      if (s.printed().isEmpty()) {
        before = null;
        continue;
      }
      counts.add(s.printed(), s.read(), weight);
      if (before != null) {
        addPair(before, s, weight);
      }
      before = s;
    }
  }

  private void addPair(SegmentAligner.Segment a, SegmentAligner.Segment b, double weight) {
    String printed = a.printed() + b.printed();
    counts.add(printed, Confusions.PRINTED, weight);
    String read = a.read() + b.read();
    if (a.cost() + b.cost() > ODD && !read.isEmpty() && read.length() <= Channel.MAX_READ) {
      counts.add(printed, read, weight);
    }
  }

  Confusions counts() {
    return counts;
  }
}
