package vn.hoso.search;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/**
 * Marks what matched. The folded field is not kept, but it was made from the same NFC text as the
 * exact one, so its offsets hold there: a query without diacritics marks words that have them.
 */
final class Highlighter extends UnifiedHighlighter {
  private static final Analyzer ANALYZER = Schema.analyzer();
  private final IndexSettings settings;

  private Highlighter(Builder builder, IndexSettings settings) {
    super(builder);
    this.settings = settings;
  }

  static Highlighter of(IndexSearcher searcher, IndexSettings settings) {
    Builder builder =
        UnifiedHighlighter.builder(searcher, ANALYZER)
            .withMaxLength(Integer.MAX_VALUE - 1)
            .withFormatter(new Formatter())
            .withBreakIterator(
                () ->
                    LengthGoalBreakIterator.createClosestToLength(
                        BreakIterator.getWordInstance(Locale.ROOT),
                        settings.snippetLength(),
                        0.4f));
    return new Highlighter(builder, settings);
  }

  /**
   * One snippet for each Lucene document, in order.
   *
   * @param exactFirst whether to mark exact matches alone where a section has some
   */
  List<Snippet> snippets(Query query, int[] documents, boolean exactFirst, boolean exactOnly)
      throws IOException {
    Snippet[] snippets = new Snippet[documents.length];
    if (exactFirst || exactOnly) {
      fill(snippets, Schema.BODY, query, documents);
    }
    if (!exactOnly) {
      fill(snippets, Schema.BODY_FOLDED, query, documents);
    }
    return Arrays.asList(snippets);
  }

  private void fill(Snippet[] snippets, String field, Query query, int[] documents)
      throws IOException {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < snippets.length; i++) {
      if (snippets[i] == null || snippets[i].marks().isEmpty()) {
        open.add(i);
      }
    }
    if (open.isEmpty()) {
      return;
    }
    int[] ids = open.stream().mapToInt(i -> documents[i]).toArray();
    Map<String, Object[]> found =
        highlightFieldsAsObjects(
            new String[] {field}, query, ids, new int[] {settings.snippetPassages()});
    Object[] values = found.get(field);
    for (int i = 0; i < ids.length; i++) {
      Object value = values == null ? null : values[i];
      snippets[open.get(i)] = value == null ? new Snippet("", List.of()) : (Snippet) value;
    }
  }

  @Override
  protected List<CharSequence[]> loadFieldValues(
      String[] fields, DocIdSetIterator documents, int cacheCharsThreshold) throws IOException {
    String[] kept =
        Arrays.stream(fields)
            .map(f -> f.equals(Schema.BODY_FOLDED) ? Schema.BODY : f)
            .toArray(String[]::new);
    return super.loadFieldValues(kept, documents, cacheCharsThreshold);
  }

  /** Passages as one line of plain text with marks. */
  private static final class Formatter extends PassageFormatter {
    @Override
    public Snippet format(Passage[] passages, String content) {
      SnippetWriter writer = new SnippetWriter(content);
      Passage[] ordered = passages.clone();
      Arrays.sort(ordered, (a, b) -> Integer.compare(a.getStartOffset(), b.getStartOffset()));
      for (Passage passage : ordered) {
        writer.passage(passage.getStartOffset(), passage.getEndOffset());
        for (int i = 0; i < passage.getNumMatches(); i++) {
          writer.match(passage.getMatchStarts()[i], passage.getMatchEnds()[i]);
        }
      }
      return writer.finish();
    }
  }
}
