package vn.hoso.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.Directory;

/**
 * The reading side of an index. Safe for use by many threads, while this or another process writes;
 * every search sees the last commit, or the one that its lease names. To be kept open by a program
 * that answers many queries.
 */
public final class IndexReaderSession implements Closeable {
  /** How long after it was begun a lease ends, once a newer state of the index is there. */
  private static final double LEASE_SECONDS = 600;

  private final Directory directory;
  private final SearcherManager searchers;
  private final SearcherLifetimeManager leases = new SearcherLifetimeManager();
  private final IndexSettings settings;
  private final Vocabulary vocabulary;
  private final Abbreviations abbreviations;
  private final PlaceNames places;

  IndexReaderSession(Directory directory, IndexSettings settings, Vocabulary vocabulary)
      throws IOException {
    this.directory = directory;
    this.settings = settings;
    this.vocabulary = vocabulary;
    this.searchers = new SearcherManager(directory, new SearcherFactory());
    this.abbreviations = new Abbreviations(settings.abbreviations());
    this.places = new PlaceNames(settings.lexicon());
  }

  /**
   * Looks for sections, or for documents.
   *
   * @throws SearchSyntaxException where the query cannot be understood; says why in words
   * @throws IOException where the index cannot be read
   */
  public SearchResults search(SearchQuery search) throws IOException, SearchSyntaxException {
    IndexSearcher leased = search.lease() == 0 ? null : leases.acquire(search.lease());
    if (leased != null) {
      try {
        return run(leased, search, search.lease(), false);
      } finally {
        leases.release(leased);
      }
    }
    refresh();
    IndexSearcher searcher = searchers.acquire();
    try {
      return run(searcher, search, leases.record(searcher), search.lease() != 0);
    } finally {
      searchers.release(searcher);
    }
  }

  private SearchResults run(IndexSearcher searcher, SearchQuery search, long lease, boolean lost)
      throws IOException, SearchSyntaxException {
    try {
      QueryPlan plan = QueryBuilder.build(search, context(searcher));
      return new SearchRun(searcher, search, plan, settings).results(lease, lost);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private QueryBuilder.Context context(IndexSearcher searcher) {
    return new QueryBuilder.Context(
        new IndexView(searcher.getIndexReader()), vocabulary, abbreviations, places);
  }

  /**
   * How a query that is being typed may go on: numbers, titles, headings, words; the most frequent
   * first. Needs no diacritics.
   *
   * @param limit 1..100
   */
  public List<Completion> complete(String typed, int limit) throws IOException {
    return with(
        searcher -> new Completions(searcher.getIndexReader(), vocabulary).of(typed, limit));
  }

  /**
   * Documents that say the like, without the document itself.
   *
   * @param id of a document; one that the index does not hold is like no other
   * @param limit most documents to answer, 1..100
   */
  public SearchResults similar(String id, int limit) throws IOException {
    return with(searcher -> new Similar(searcher, settings).to(id, limit));
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

  /**
   * Reads every byte of the last commit and compares it with its check sums.
   *
   * @throws IOException where something is damaged
   */
  public void checkIntegrity() throws IOException {
    with(
        searcher -> {
          for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            leaf.reader().checkIntegrity();
          }
          return true;
        });
  }

  /** How many sections, and pages' texts outside of sections, the index holds. */
  public long sections() throws IOException {
    return with(s -> s.getIndexReader().numDocs());
  }

  @Override
  public void close() throws IOException {
    try (directory;
        leases) {
      searchers.close();
    }
  }

  private void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
    leases.prune(new SearcherLifetimeManager.PruneByAge(LEASE_SECONDS));
  }

  private <T> T with(Work<T> work) throws IOException {
    refresh();
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
