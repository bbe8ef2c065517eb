package vn.hoso.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.Directory;
import vn.hoso.search.SearchResults.Hit;
import vn.hoso.search.SearchResults.HitSection;

/**
 * The reading side of an index. Safe for use by many threads, while this or another process writes;
 * every search sees the last commit.
 */
public final class IndexReaderSession implements Closeable {
  /** The best first, then by document and place in it, so that pages of hits do not overlap. */
  private static final Sort ORDER =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(Schema.ID, SortField.Type.STRING),
          new SortField(Schema.UNIT, SortField.Type.INT));

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
          Schema.PAGE);

  private final Directory directory;
  private final SearcherManager searchers;
  private final IndexSettings settings;
  private final Abbreviations abbreviations;

  IndexReaderSession(Directory directory, IndexSettings settings) throws IOException {
    this.directory = directory;
    this.settings = settings;
    this.searchers = new SearcherManager(directory, new SearcherFactory());
    this.abbreviations = new Abbreviations(settings.abbreviations());
  }

  /**
   * Looks for sections.
   *
   * @throws SearchSyntaxException where the query cannot be understood; says why in words
   * @throws IOException where the index cannot be read
   */
  public SearchResults search(SearchQuery search) throws IOException, SearchSyntaxException {
    QueryBuilder.Built built = QueryBuilder.build(search, abbreviations);
    return with(
        searcher -> {
          int total = searcher.count(built.strict());
          boolean relaxed = total == 0 && !built.relaxed().equals(built.strict());
          Query query = relaxed ? built.relaxed() : built.strict();
          total = relaxed ? searcher.count(query) : total;
          List<Hit> hits =
              total <= search.offset() || search.limit() == 0
                  ? List.of()
                  : hits(searcher, query, search, built.marked());
          return new SearchResults(total, relaxed && total > 0, hits);
        });
  }

  /** Whether the index holds a document. */
  public boolean contains(String id) throws IOException {
    return with(
        s ->
            s.getIndexReader().docFreq(new Term(Schema.ID, id)) > 0
                && s.count(new TermQuery(new Term(Schema.ID, id))) > 0);
  }

  /** How many documents the index holds. */
  public long documents() throws IOException {
    return with(s -> s.count(new TermQuery(new Term(Schema.HEAD, "1"))));
  }

  /** How many sections, and pages' texts outside of sections, the index holds. */
  public long sections() throws IOException {
    return with(s -> s.getIndexReader().numDocs());
  }

  @Override
  public void close() throws IOException {
    try (directory) {
      searchers.close();
    }
  }

  private List<Hit> hits(IndexSearcher searcher, Query query, SearchQuery search, boolean marked)
      throws IOException {
    int wanted = search.offset() + search.limit();
    TopFieldDocs top =
        searcher.search(query, new TopFieldCollectorManager(ORDER, wanted, null, wanted));
    int count = Math.max(0, top.scoreDocs.length - search.offset());
    int[] documents = new int[count];
    for (int i = 0; i < count; i++) {
      documents[i] = top.scoreDocs[search.offset() + i].doc;
    }
    List<Snippet> snippets =
        Highlighter.of(searcher, settings).snippets(query, documents, marked, search.strict());
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Document kept = searcher.storedFields().document(documents[i], KEPT);
      hits.add(hit(kept, score(top.scoreDocs[search.offset() + i]), snippets.get(i)));
    }
    return hits;
  }

  private static double score(ScoreDoc document) {
    Object[] keys = ((FieldDoc) document).fields;
    return keys[0] instanceof Float score ? score : 0;
  }

  private static Hit hit(Document kept, double score, Snippet snippet) {
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
        snippet);
  }

  private <T> T with(Work<T> work) throws IOException {
    searchers.maybeRefreshBlocking();
    IndexSearcher searcher = searchers.acquire();
    try {
      return work.on(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  private interface Work<T> {
    T on(IndexSearcher searcher) throws IOException;
  }
}
