package vn.hoso.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;
import vn.hoso.search.SearchResults.Hit;
import vn.hoso.search.SearchResults.HitSection;
import vn.hoso.search.SearchResults.Reading;

/** Reads what is kept of a section, for an answer. */
final class HitReader {
  private static final int MOST_READINGS = 20;

  private static final Set<String> KEPT =
      Set.of(
          Schema.ID,
          Schema.SOURCE,
          Schema.TITLE,
          Schema.TYPE,
          Schema.NUMBER,
          Schema.DATE,
          Schema.PATH,
          Schema.HEADING,
          Schema.PAGE,
          Schema.BODY,
          Schema.EDITS);

  private final IndexSearcher searcher;
  private final Highlighter highlighter;
  private final StoredFields stored;

  HitReader(IndexSearcher searcher, Highlighter highlighter) {
    this.searcher = searcher;
    this.highlighter = highlighter;
    try {
      this.stored = searcher.storedFields();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  Hit read(int doc, double score, long matches, List<Hit> others) throws IOException {
    Document kept = stored.document(doc, KEPT);
    List<String> edits = lines(kept.get(Schema.EDITS));
    Snippet snippet = highlighter.snippet(kept.get(Schema.BODY), otherReadings(edits));
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
    return new Hit(
        kept.get(Schema.ID),
        kept.get(Schema.SOURCE),
        kept.get(Schema.TITLE),
        kept.get(Schema.TYPE),
        kept.get(Schema.NUMBER),
        kept.get(Schema.DATE),
        new HitSection(kept.get(Schema.PATH), kept.get(Schema.HEADING)),
        Integer.parseInt(kept.get(Schema.PAGE)),
        score,
        snippet,
        readings(edits, snippet),
        Columns.of(leaf.reader()).units[doc - leaf.docBase],
        matches,
        others);
  }

  private static List<String> lines(@Nullable String text) {
    return text == null ? List.of() : List.of(text.split("\n"));
  }

  /** Printed word to what else it may be, folded: what was read there, or the second reading. */
  private static Map<String, List<String>> otherReadings(List<String> edits) {
    Map<String, List<String>> others = new HashMap<>();
    for (String edit : edits) {
      int tab = edit.indexOf('\t');
      String other = edit.substring(tab + 1);
      others
          .computeIfAbsent(edit.substring(0, tab), k -> new ArrayList<>(1))
          .add(Spelling.folded(other.startsWith("~") ? other.substring(1) : other));
    }
    return others;
  }

  private static List<Reading> readings(List<String> edits, Snippet shown) {
    List<Reading> readings = new ArrayList<>();
    for (String edit : edits) {
      int tab = edit.indexOf('\t');
      String word = edit.substring(0, tab);
      String original = edit.substring(tab + 1);
      if (!word.isBlank() && !original.startsWith("~") && Snippet.holds(shown.text(), word)) {
        readings.add(new Reading(word, original));
      }
    }
    readings.sort(Comparator.comparing(reading -> !shown.marks(reading.word())));
    return readings.subList(0, Math.min(readings.size(), MOST_READINGS));
  }
}
