package vn.hoso.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** What words an index has, and how often. */
final class IndexView {
  /** Enough to find what was meant; more would be noise. */
  private static final int MOST_FUZZY = 40;

  private final IndexReader reader;

  IndexView(IndexReader reader) {
    this.reader = reader;
  }

  /** In how many sections the word is. */
  int count(String field, String word) {
    try {
      return reader.docFreq(new Term(field, word));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a section has the folded word, itself or in a document's shared ones. */
  boolean hasFolded(String word) {
    return count(Schema.WORDS_FOLDED, word) > 0 || count(Schema.SHARED_FOLDED, word) > 0;
  }

  /** The folded words of the index that differ by so many letters, the most frequent first. */
  List<String> similar(String folded, int edits) {
    record Found(String word, int count) {}
    List<Found> found = new ArrayList<>();
    try {
      Terms terms = MultiTerms.getTerms(reader, Schema.WORDS_FOLDED);
      if (terms == null) {
        return List.of();
      }
      TermsEnum some =
          new FuzzyTermsEnum(terms, new Term(Schema.WORDS_FOLDED, folded), edits, 0, true);
      for (BytesRef term = some.next(); term != null; term = some.next()) {
        String word = term.utf8ToString();
        if (word.charAt(0) != Schema.DOUBT && !word.equals(folded)) {
          found.add(new Found(word, some.docFreq()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found.stream()
        .sorted(Comparator.comparingInt(Found::count).reversed())
        .limit(MOST_FUZZY)
        .map(Found::word)
        .toList();
  }
}
