package vn.hoso.document;

/**
 * Another letter that an OCR engine saw in a place of a word.
 *
 * @param at index in the word's text, from 0
 * @param letter what else may be printed there
 * @param weight how strongly the engine saw it, over 0 to 1, as it states it; no probability: of
 *     those near 1 about one in seven is what was printed
 */
public record Alternative(int at, char letter, double weight) {
  public Alternative {
    if (at < 0) {
      throw new IllegalArgumentException("places count from 0, not " + at);
    }
    if (!(weight > 0 && weight <= 1)) {
      throw new IllegalArgumentException("a weight is over 0 to 1, not " + weight);
    }
  }
}
