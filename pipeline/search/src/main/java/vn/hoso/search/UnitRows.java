package vn.hoso.search;

import java.util.List;
import java.util.Map;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import vn.hoso.vietnamese.Letters;

/** The words of one section in all forms that are indexed; made anew for each by {@link #clear}. */
final class UnitRows {
  /** No phrase spans two texts of a section. */
  private static final int GAP = 100;

  final TokenRow exact = new TokenRow();
  final TokenRow folded = new TokenRow();
  final TokenRow pairs = new TokenRow();

  private final WordForms forms;
  private @Nullable BytesRef before;
  private int step = 1;

  UnitRows(WordForms forms) {
    this.forms = forms;
  }

  void clear() {
    exact.clear();
    folded.clear();
    pairs.clear();
    before = null;
    step = 1;
  }

  /**
   * Adds a text.
   *
   * @param doubts printed word to folded words that may have been meant in its place
   */
  void add(String text, Map<String, List<String>> doubts) {
    step = exact.isEmpty() ? 1 : GAP;
    before = null;
    WordForms.each(
        Letters.nfc(text),
        word -> {
          WordForms.Form form = forms.of(word);
          exact.add(form.exact(), step);
          folded.add(form.folded(), step);
          step = 1;
          form.doubts().forEach(doubt -> folded.add(doubt, 0));
          if (!doubts.isEmpty()) {
            doubts
                .getOrDefault(word, List.of())
                .forEach(doubt -> folded.add(WordForms.doubt(doubt), 0));
          }
          if (before != null) {
            pairs.add(pair(before, form.folded()), 1);
          }
          before = form.folded();
        });
  }

  /** Adds what the text does not say, but was read before repair. */
  void addDoubtful(String text) {
    step = GAP;
    WordForms.each(
        Letters.nfc(text),
        word -> {
          folded.add(WordForms.doubt(Spelling.folded(word)), step);
          step = 1;
        });
  }

  private static BytesRef pair(BytesRef first, BytesRef second) {
    byte[] bytes = new byte[first.length + 1 + second.length];
    System.arraycopy(first.bytes, first.offset, bytes, 0, first.length);
    bytes[first.length] = ' ';
    System.arraycopy(second.bytes, second.offset, bytes, first.length + 1, second.length);
    return new BytesRef(bytes);
  }
}
