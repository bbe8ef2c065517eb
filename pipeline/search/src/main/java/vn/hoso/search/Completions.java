package vn.hoso.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import vn.hoso.vietnamese.Letters;

/** How a query may go on: what documents are called, and words of several syllables. */
final class Completions {
  /** Names looked at for one beginning; after "k" alone the most frequent of these must do. */
  private static final int MOST_NAMES = 2000;

  /** Words before the end that a word of several syllables may begin with. */
  private static final int MOST_SYLLABLES = 3;

  private final IndexReader reader;
  private final Vocabulary vocabulary;

  Completions(IndexReader reader, Vocabulary vocabulary) {
    this.reader = reader;
    this.vocabulary = vocabulary;
  }

  List<Completion> of(String typed, int limit) throws IOException {
    if (limit < 1 || limit > 100) {
      throw new IllegalArgumentException("limit is 1..100, not " + limit);
    }
    String key = Spelling.foldedName(typed);
    if (key.isEmpty()) {
      return List.of();
    }
    List<Completion> found = new ArrayList<>();
    if (typed.chars().anyMatch(Character::isDigit)) {
      names('n', NumberParts.key(typed), Completion.Kind.NUMBER, found);
    }
    names('t', key, Completion.Kind.TITLE, found);
    names('h', key, Completion.Kind.HEADING, found);
    words(typed, key, found);
    Map<String, Completion> distinct = new LinkedHashMap<>();
    found.stream()
        .sorted(Comparator.comparingLong(Completion::documents).reversed())
        .forEach(each -> distinct.putIfAbsent(Spelling.foldedName(each.text()), each));
    return distinct.values().stream().limit(limit).toList();
  }

  private void names(char kind, String prefix, Completion.Kind shown, List<Completion> into)
      throws IOException {
    Terms terms = MultiTerms.getTerms(reader, Schema.COMPLETION);
    if (terms == null || prefix.isEmpty()) {
      return;
    }
    BytesRef start = new BytesRef(kind + prefix);
    TermsEnum all = terms.iterator();
    if (all.seekCeil(start) == TermsEnum.SeekStatus.END) {
      return;
    }
    int seen = 0;
    BytesRef term = all.term();
    while (term != null
        && seen++ < MOST_NAMES
        && org.apache.lucene.util.StringHelper.startsWith(term, start)) {
      String text = term.utf8ToString();
      into.add(new Completion(text.substring(text.indexOf('\0') + 1), shown, all.docFreq()));
      term = all.next();
    }
  }

  /** The last words as the beginning of a known word, what was typed before them kept. */
  private void words(String typed, String key, List<Completion> into) throws IOException {
    String[] syllables = key.split(" ");
    String[] printed = Letters.nfc(typed).strip().split("\\s+");
    if (printed.length != syllables.length) {
      return;
    }
    NavigableMap<String, List<String>> words = vocabulary.words();
    for (int n = Math.min(MOST_SYLLABLES, syllables.length); n >= 1; n--) {
      String prefix =
          String.join(" ", List.of(syllables).subList(syllables.length - n, syllables.length));
      String before = String.join(" ", List.of(printed).subList(0, printed.length - n));
      for (Map.Entry<String, List<String>> word :
          words.subMap(prefix, true, prefix + Character.MAX_VALUE, false).entrySet()) {
        String[] parts = word.getKey().split(" ");
        int sections = Integer.MAX_VALUE;
        for (int i = 0; i + 1 < parts.length && sections > 0; i++) {
          sections =
              Math.min(
                  sections, reader.docFreq(new Term(Schema.PAIRS, parts[i] + " " + parts[i + 1])));
        }
        if (sections > 0) {
          String spelled = likeTyped(word.getValue(), printed, n);
          into.add(
              new Completion(
                  before.isEmpty() ? spelled : before + " " + spelled,
                  Completion.Kind.PHRASE,
                  sections));
        }
      }
      if (n > 1 && !into.isEmpty()) {
        return;
      }
    }
  }

  /** The spelling that goes on as it was typed, marks and all; else the most frequent. */
  private static String likeTyped(List<String> spellings, String[] printed, int n) {
    String typed =
        String.join(
            " ",
            Spelling.exactWords(
                String.join(" ", List.of(printed).subList(printed.length - n, printed.length))));
    return spellings.stream()
        .filter(spelling -> spelling.startsWith(typed))
        .findFirst()
        .orElse(spellings.getFirst());
  }
}
