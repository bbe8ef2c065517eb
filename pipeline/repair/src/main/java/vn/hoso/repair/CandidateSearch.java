package vn.hoso.repair;

import java.util.Arrays;
import java.util.List;

/**
 * Finds the syllables that a stretch of a token may stand for, with the channel's cost: a dynamic
 * programme over the pairs (node of the syllable trie, position in the token), depth by depth.
 * Linear in the token's length for a bounded cost. Not safe for threads: it owns scratch arrays.
 */
final class CandidateSearch {
  /** No Vietnamese syllable has more than seven letters; a reading may double some. */
  static final int WINDOW = 13;

  private static final int MAX_DEPTH = 8;

  /** Receives what was found. */
  interface Sink {
    /**
     * @param end position after the stretch in the token
     * @param word id of the syllable
     * @param cost in nats
     */
    void found(int end, int word, float cost);
  }

  private final SyllableTrie trie;
  private final Channel channel;
  private final float[] best;
  private final int[] stamp;
  private int generation;
  private final int[][] open = new int[MAX_DEPTH + 3][256];
  private final int[] opened = new int[MAX_DEPTH + 3];

  // The token that is searched.
  private int length;
  private int[] read = new int[0];
  private float[] spurious = new float[0];
  private float[][] two = new float[0][];
  private float[][] three = new float[0][];
  private List<Channel.Segment>[] pairs1;
  private List<Channel.Segment>[] pairs2;
  private List<Channel.Segment>[] pairs3;

  @SuppressWarnings({"unchecked", "rawtypes"})
  CandidateSearch(SyllableTrie trie, Channel channel) {
    this.trie = trie;
    this.channel = channel;
    this.best = new float[trie.size() * (WINDOW + 1)];
    this.stamp = new int[best.length];
    this.pairs1 = new List[0];
    this.pairs2 = new List[0];
    this.pairs3 = new List[0];
  }

  /** Looks up once what every position of the token costs. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  void token(String token) {
    length = token.length();
    if (read.length < length) {
      int room = Math.max(length, 16);
      read = new int[room];
      spurious = new float[room];
      two = new float[room][Alphabet.TRUE_SIZE];
      three = new float[room][Alphabet.TRUE_SIZE];
      pairs1 = new List[room];
      pairs2 = new List[room];
      pairs3 = new List[room];
    }
    for (int i = 0; i < length; i++) {
      read[i] = Alphabet.readIndex(token.charAt(i));
      spurious[i] = channel.spurious(token.charAt(i));
      pairs1[i] = channel.pairs(token.substring(i, i + 1));
      pairs2[i] = i + 2 <= length ? channel.pairs(token.substring(i, i + 2)) : List.of();
      pairs3[i] = i + 3 <= length ? channel.pairs(token.substring(i, i + 3)) : List.of();
      fillSeveral(two[i], token, i, 2);
      fillSeveral(three[i], token, i, 3);
    }
  }

  private void fillSeveral(float[] costs, String token, int at, int size) {
    if (at + size > length) {
      Arrays.fill(costs, Float.POSITIVE_INFINITY);
      return;
    }
    String piece = token.substring(at, at + size);
    float marked = channel.unseenSeveral(true, piece);
    float plain = channel.unseenSeveral(false, piece);
    for (int t = 0; t < costs.length; t++) {
      costs[t] = Alphabet.isMarkedVowel(t) ? marked : plain;
    }
    for (Channel.Segment s : channel.longer(piece)) {
      costs[s.first()] = Math.min(costs[s.first()], s.cost());
    }
  }

  /**
   * Reports every syllable that may end at each position after {@code start}.
   *
   * @param limit highest cost in nats
   */
  void search(int start, CaseForm form, float limit, Sink sink) {
    if (++generation == 0) {
      Arrays.fill(stamp, 0);
      generation = 1;
    }
    int window = Math.min(WINDOW, length - start);
    Arrays.fill(opened, 0);
    push(0, 0, 0, 0f, limit);
    for (int depth = 0; depth <= MAX_DEPTH; depth++) {
      for (int i = 0; i < opened[depth]; i++) {
        expand(start, window, depth, open[depth][i], form, limit);
      }
      for (int i = 0; i < opened[depth]; i++) {
        report(start, open[depth][i], sink);
      }
    }
  }

  private void report(int start, int state, Sink sink) {
    int word = trie.word(state / (WINDOW + 1));
    int at = state % (WINDOW + 1);
    if (word != 0 && at > 0) {
      sink.found(start + at, word, best[state]);
    }
  }

  private void expand(int start, int window, int depth, int state, CaseForm form, float limit) {
    int node = state / (WINDOW + 1);
    int at = state % (WINDOW + 1);
    float cost = best[state];
    int pos = start + at;
    if (at < window) {
      push(depth, node, at + 1, cost + spurious[pos], limit);
      pairs(pairs1[pos], 1, depth, node, at, cost, form, limit);
      if (at + 2 <= window) {
        pairs(pairs2[pos], 2, depth, node, at, cost, form, limit);
      }
      if (at + 3 <= window) {
        pairs(pairs3[pos], 3, depth, node, at, cost, form, limit);
      }
    }
    for (int next = trie.firstChild(node); next != 0; next = trie.sibling(next)) {
      int t = form.letter(trie.letter(next), depth);
      push(depth + 1, next, at, cost + channel.lost(t), limit);
      if (at < window) {
        push(depth + 1, next, at + 1, cost + channel.single(t, read[pos]), limit);
        if (at + 2 <= window) {
          push(depth + 1, next, at + 2, cost + two[pos][t], limit);
        }
        if (at + 3 <= window) {
          push(depth + 1, next, at + 3, cost + three[pos][t], limit);
        }
      }
    }
  }

  private void pairs(
      List<Channel.Segment> segments,
      int size,
      int depth,
      int node,
      int at,
      float cost,
      CaseForm form,
      float limit) {
    for (Channel.Segment s : segments) {
      if (cost + s.cost() > limit) {
        return; // cheapest first
      }
      int first = Alphabet.lower(s.first());
      int second = Alphabet.lower(s.second());
      if (form.letter(first, depth) != s.first() || form.letter(second, depth + 1) != s.second()) {
        continue;
      }
      int middle = trie.child(node, first);
      int next = middle == 0 ? 0 : trie.child(middle, second);
      if (next != 0) {
        push(depth + 2, next, at + size, cost + s.cost(), limit);
      }
    }
  }

  private void push(int depth, int node, int at, float cost, float limit) {
    if (!(cost <= limit) || depth > MAX_DEPTH) {
      return;
    }
    int state = node * (WINDOW + 1) + at;
    if (stamp[state] == generation) {
      if (cost < best[state]) {
        best[state] = cost;
        // A state of this depth that was expanded already is expanded again with its better cost.
        add(depth, state);
      }
      return;
    }
    stamp[state] = generation;
    best[state] = cost;
    add(depth, state);
  }

  private void add(int depth, int state) {
    if (opened[depth] == open[depth].length) {
      open[depth] = Arrays.copyOf(open[depth], opened[depth] * 2);
    }
    open[depth][opened[depth]++] = state;
  }
}
