package vn.hoso.vietnamese;

/**
 * An n-gram language model over syllables.
 *
 * <p>Its tokens are lower-case NFC syllables with the tone mark placed the old way (hòa, not hoà),
 * lower-case foreign words and abbreviations, single letters, and three classes: {@code <n>} for
 * any token that holds a digit, {@code <s>} and {@code </s>} for the bounds of a sentence.
 * Punctuation is no token; {@code . ; : ! ?} and blank lines bound a sentence, a line break alone
 * does not.
 *
 * <p>A context is the ids of the last tokens packed into a long, the newest in the lowest 16 bits;
 * 0 is the empty context, and no token has id 0. Safe for use by many threads.
 */
public interface LanguageModel {
  /** The n of the n-grams, 1 or more; at most 4. */
  int order();

  /** How many tokens have an id, the classes among them; ids run from 1 to this number. */
  int size();

  /** The token's id; {@link #unknown()} where the model does not know it. */
  int id(CharSequence token);

  /** The token of an id. */
  String token(int id);

  /** The id that stands for all tokens that the model does not know. */
  int unknown();

  /** The id of {@code <s>}. */
  int sentenceStart();

  /** The id of {@code </s>}. */
  int sentenceEnd();

  /** The id of {@code <n>}. */
  int number();

  /**
   * Natural logarithm of P(token | context), always below 0.
   *
   * @param context packed ids, see the class description
   * @param id of the token
   */
  float logProbability(long context, int id);

  /**
   * Tells the tokens that often come after a context, each once and in no order: those of its
   * n-grams, not of single tokens.
   *
   * @param context packed ids, see the class description
   * @param least natural logarithm of the lowest probability
   */
  void likely(long context, float least, Successors to);

  /** See {@link #likely}. */
  interface Successors {
    /**
     * @param logProbability natural logarithm of P(token | context)
     */
    void add(int id, float logProbability);
  }

  /** The context after one more token, cut to what the model's order can use. */
  long extend(long context, int id);

  /** A context that holds {@code <s>} alone. */
  default long startContext() {
    return sentenceStart();
  }

  /** Answers for many tokens after one context; for one thread. */
  default Scorer scorer() {
    return new Scorer() {
      private long context;

      @Override
      public void context(long next) {
        context = next;
      }

      @Override
      public float logProbability(int id) {
        return LanguageModel.this.logProbability(context, id);
      }

      @Override
      public long extend(int id) {
        return LanguageModel.this.extend(context, id);
      }
    };
  }

  /** See {@link #scorer()}. */
  interface Scorer {
    /** What the tokens asked next come after. */
    void context(long context);

    /** As {@link LanguageModel#logProbability}. */
    float logProbability(int id);

    /** As {@link LanguageModel#extend}. */
    long extend(int id);
  }
}
