package vn.hoso.repair;

import java.util.Arrays;

/**
 * What it costs at the least to explain the rest of a token by so many letters, whichever they are:
 * a search may stop where even that is too dear.
 */
final class LowerBounds {
  private static final int MOST_LETTERS = 8;

  /** Ends behind the core that are looked at one by one; further ones count as the last. */
  private static final int MOST_ENDS = 4;

  private int length;
  private int wholeFrom;
  private int ends;

  /** By position: the cheapest explanation of one, two, three characters by one letter. */
  float[] one = new float[0];

  float[] two = new float[0];
  float[] three = new float[0];

  /** By number of characters and position: the cheapest explanation by two letters. */
  float[][] pair = new float[Channel.MAX_READ + 1][0];

  /** By position: the cost of a character that nothing printed explains. */
  float[] spurious = new float[0];

  /** By end, letters, position. */
  private float[] rest = new float[0];

  void begin(int tokenLength, int from) {
    length = tokenLength;
    wholeFrom = from;
    ends = Math.min(MOST_ENDS, length - from + 1);
    if (one.length < length) {
      one = new float[length];
      two = new float[length];
      three = new float[length];
      spurious = new float[length];
      pair = new float[Channel.MAX_READ + 1][length];
      rest = new float[MOST_ENDS * (MOST_LETTERS + 1) * (length + 1)];
    }
  }

  int wholeFrom() {
    return wholeFrom;
  }

  private int cell(int end, int letters, int position) {
    return (end * (MOST_LETTERS + 1) + letters) * (length + 1) + position;
  }

  void compute(float leastLost) {
    for (int end = 0; end < ends; end++) {
      for (int letters = 0; letters <= MOST_LETTERS; letters++) {
        int row = cell(end, letters, 0);
        int last = wholeFrom + end;
        // The last end stands for all that follow it too.
        int free = end == MOST_ENDS - 1 ? length : last;
        Arrays.fill(rest, row + last, row + length + 1, Float.POSITIVE_INFINITY);
        Arrays.fill(rest, row + last, row + free + 1, 0);
        for (int i = last - 1; i >= 0; i--) {
          rest[row + i] = at(end, letters, i, leastLost);
        }
      }
    }
  }

  private float at(int end, int letters, int i, float leastLost) {
    float best = rest[cell(end, letters, i + 1)] + spurious[i];
    if (letters > 0) {
      int less = cell(end, letters - 1, i);
      best = Math.min(best, rest[less] + leastLost);
      best = Math.min(best, rest[less + 1] + one[i]);
      best = Math.min(best, i + 2 <= length ? rest[less + 2] + two[i] : best);
      best = Math.min(best, i + 3 <= length ? rest[less + 3] + three[i] : best);
    }
    if (letters > 1) {
      int less = cell(end, letters - 2, i);
      for (int size = 1; size <= Channel.MAX_READ && i + size <= length; size++) {
        best = Math.min(best, rest[less + size] + pair[size][i]);
      }
    }
    return best;
  }

  /** How much may have been spent before a position so that a limit holds at some whole end. */
  float slack(int letters, int position, float limit) {
    float least = Float.POSITIVE_INFINITY;
    for (int end = 0; end < ends; end++) {
      least = Math.min(least, rest[cell(end, letters, position)]);
    }
    return limit - least;
  }

  /** The same with a limit for each end. */
  float slack(int letters, int position, float[] limitByEnd) {
    float slack = Float.NEGATIVE_INFINITY;
    for (int end = 0; end < ends; end++) {
      float limit = limitByEnd[wholeFrom + end];
      if (end == MOST_ENDS - 1) {
        for (int later = wholeFrom + end + 1; later <= length; later++) {
          limit = Math.max(limit, limitByEnd[later]);
        }
      }
      float spent = rest[cell(end, letters, position)];
      slack = Math.max(slack, spent == Float.POSITIVE_INFINITY ? slack : limit - spent);
    }
    return slack;
  }
}
