package vn.hoso.search;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The forms of words as they are indexed. Vietnamese texts have few different words, so each is
 * worked out once. Safe for use by many threads.
 */
final class WordForms {
  /** Enough for the words of a language; numbers and damaged words beyond it are not kept. */
  private static final int MOST = 60_000;

  private final Map<String, Form> forms = new ConcurrentHashMap<>(16_384);
  private final @Nullable Neighbours neighbours;

  WordForms(@Nullable Neighbours neighbours) {
    this.neighbours = neighbours;
  }

  /**
   * One word.
   *
   * @param doubts folded words, marked with {@link Schema#DOUBT}, that a word which is no syllable
   *     may be a damaged form of
   */
  record Form(BytesRef exact, BytesRef folded, List<BytesRef> doubts) {}

  /** The form of a word that is NFC. */
  Form of(String word) {
    Form known = forms.get(word);
    if (known != null) {
      return known;
    }
    String exact = Spelling.exact(word);
    String folded = Spelling.folded(word);
    List<BytesRef> doubts =
        neighbours == null
            ? List.of()
            : neighbours.ofDamaged(word).stream().map(WordForms::doubt).toList();
    Form form =
        new Form(
            new BytesRef(exact),
            exact.equals(folded) ? new BytesRef(exact) : new BytesRef(folded),
            doubts);
    if (forms.size() < MOST) {
      forms.put(word, form);
    }
    return form;
  }

  /** A folded word that may have been meant, as it is indexed. */
  static BytesRef doubt(String folded) {
    return new BytesRef(Schema.DOUBT + folded);
  }

  /** Hands over the words of an NFC text, as printed, in order. */
  static void each(String text, Consumer<String> word) {
    int start = -1;
    int length = text.length();
    for (int i = 0; i < length; ) {
      char c = text.charAt(i);
      int size = 1;
      boolean part;
      if (Character.isHighSurrogate(c)) {
        int whole = text.codePointAt(i);
        part = Spelling.isWordPart(whole);
        size = Character.charCount(whole);
      } else {
        part = Spelling.isWordPart(c);
      }
      if (part) {
        start = start < 0 ? i : start;
      } else if (start >= 0) {
        word.accept(text.substring(start, i));
        start = -1;
      }
      i += size;
    }
    if (start >= 0) {
      word.accept(text.substring(start));
    }
  }
}
