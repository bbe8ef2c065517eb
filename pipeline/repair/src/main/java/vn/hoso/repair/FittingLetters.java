package vn.hoso.repair;

/**
 * The letters that may stand at a place of a token for so much at most, as sets: a search looks at
 * those alone below a node of its trie. Costs are rounded down, so that a set may hold too many
 * letters and never lacks one.
 */
final class FittingLetters {
  private static final int HALF = Alphabet.TRUE_SIZE / 2;

  /** Levels of cost, so wide in nats; what is dearer counts as the last. */
  private static final int LEVELS = 28;

  private static final float WIDTH = 0.5f;

  /** Sums of costs in another order may differ by their rounding. */
  private static final float ROUNDING = 1e-3f;

  private final LetterSets near = new LetterSets(0); // by case, position, level
  private final LetterSets leaps = new LetterSets(0); // by case, position
  private final LetterSets seconds = new LetterSets(Alphabet.TRUE_SIZE * 2); // by letter and case
  private int positions;
  private long head;
  private long tail;

  /** Begins a token of so many characters; {@link #forget} was called for each pair before. */
  void begin(int length) {
    positions = length + 1;
    near.makeRoom(2 * positions * LEVELS);
    leaps.makeRoom(2 * positions);
    leaps.clear(0, 2 * positions);
  }

  private int near(int firstLetter, int position, int level) {
    return leap(firstLetter, position) * LEVELS + level;
  }

  private int leap(int firstLetter, int position) {
    return firstLetter == 0 ? position : positions + position;
  }

  /** Forgets which small letters, or which capitals, stand where. */
  void clear(int firstLetter) {
    near.clear(near(firstLetter, 0, 0), near(firstLetter, positions, 0));
  }

  /** Notes what a letter costs at the least where it begins at a position. */
  void add(int letter, int position, float cost) {
    int half = letter < HALF ? 0 : HALF;
    int level = Math.min(LEVELS - 1, (int) (cost / WIDTH));
    near.add(near(half, position, level), letter - half);
  }

  /** To be called when all small letters, or all capitals, were added. */
  void complete(int firstLetter) {
    for (int i = 0; i < positions; i++) {
      near.accumulate(near(firstLetter, i, 0), near(firstLetter, i, LEVELS));
    }
  }

  /** Notes that a letter and another one may explain together what begins at a position. */
  void addPair(int first, int second, int position) {
    int half = first < HALF ? 0 : HALF;
    leaps.add(leap(half, position), first - half);
    int halfOfSecond = second < HALF ? 0 : HALF;
    seconds.add(seconds(first, halfOfSecond), second - halfOfSecond);
  }

  /** Forgets the pairs that begin with a letter. */
  void forget(int first) {
    seconds.clear(first * 2, first * 2 + 2);
  }

  private static int seconds(int before, int firstLetter) {
    return before * 2 + (firstLetter == 0 ? 0 : 1);
  }

  // The set that is put together.

  /** Begins with no letter. */
  void none() {
    head = 0;
    tail = 0;
  }

  /**
   * Takes in the letters that may begin at a position, alone or with the next one.
   *
   * @param firstLetter of the small letters, or of the capitals
   * @param most cost of a letter alone, in nats
   */
  void take(int firstLetter, int position, float most) {
    if (most >= -ROUNDING) {
      int level = Math.min(LEVELS - 1, (int) ((most + ROUNDING) / WIDTH));
      int set = near(firstLetter, position, level);
      head |= near.head(set);
      tail |= near.tail(set);
    }
    int pairs = leap(firstLetter, position);
    head |= leaps.head(pairs);
    tail |= leaps.tail(pairs);
  }

  /** Takes in the letters that may be read as one with the letter before them. */
  void takeAfter(int before, int firstLetter) {
    int set = seconds(before, firstLetter);
    head |= seconds.head(set);
    tail |= seconds.tail(set);
  }

  /** Takes in a small letter, or the capital of it. */
  void takeLetter(int small) {
    if (small < Long.SIZE) {
      head |= 1L << small;
    } else {
      tail |= 1L << (small - Long.SIZE);
    }
  }

  /** The letters 0 to 63 that were taken in, as bits. */
  long head() {
    return head;
  }

  /** Those from 64 on. */
  long tail() {
    return tail;
  }
}
