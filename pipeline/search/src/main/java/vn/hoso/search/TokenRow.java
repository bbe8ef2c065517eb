package vn.hoso.search;

import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.util.BytesRef;

/**
 * Words that are known already, as a token stream; may be filled and read again and again. Several
 * fields share one analysis of a text this way.
 */
final class TokenRow extends TokenStream {
  // The order counts: the second attribute's implementation would be a term, too.
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);

  private BytesRef[] words = new BytesRef[128];
  private int[] steps = new int[128];
  private int count;
  private int next;

  void clear() {
    count = 0;
  }

  boolean isEmpty() {
    return count == 0;
  }

  /**
   * Adds a word.
   *
   * @param increment how far after the one before it; 0 for the same place
   */
  void add(BytesRef word, int increment) {
    if (count == words.length) {
      words = Arrays.copyOf(words, count * 2);
      steps = Arrays.copyOf(steps, count * 2);
    }
    words[count] = word;
    steps[count++] = increment;
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean incrementToken() {
    if (next == count) {
      return false;
    }
    term.setBytesRef(words[next]);
    step.setPositionIncrement(steps[next++]);
    return true;
  }
}
