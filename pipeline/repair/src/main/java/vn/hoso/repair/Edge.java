package vn.hoso.repair;

/**
 * One way to explain a stretch of a token.
 *
 * @param from position in the token where the stretch begins
 * @param to position after the stretch; past the token's length where the edge takes in the
 *     beginning of the next token as well
 * @param surface what is written for it
 * @param word id in the language model; 0 where the edge says no word (punctuation)
 * @param cost in nats, channel and structure together
 * @param kind what the edge does
 */
record Edge(int from, int to, String surface, int word, float cost, Kind kind) {
  /** What an edge does. */
  enum Kind {
    /** A syllable of the lexicon. */
    SYLLABLE,
    /** The characters stay as they were read and count as a word. */
    COPY,
    /** Punctuation inside a sentence; stays as it was read. */
    PUNCTUATION,
    /** Punctuation that ends a sentence; stays as it was read. */
    STOP,
    /** A code or label that its grammar mended. */
    GRAMMAR
  }

  /** The same, so many characters further on. */
  Edge moved(int by) {
    return new Edge(from + by, to + by, surface, word, cost, kind);
  }

  boolean isWord() {
    return word != 0;
  }
}
