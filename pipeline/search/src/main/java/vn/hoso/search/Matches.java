package vn.hoso.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BulkScorer;
import org.apache.lucene.search.ConstantScoreScorerSupplier;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;
import vn.hoso.search.SearchResults.FacetCount;

/**
 * The sections that match, as one bit each: counted, divided by facets, and a filter for ranking,
 * which need not find them again.
 */
final class Matches {
  /** One bit set for each segment, by its number; null where nothing matches there. */
  private final @Nullable FixedBitSet[] bits;

  private final List<LeafReaderContext> leaves;
  private long total;

  private Matches(List<LeafReaderContext> leaves) {
    this.leaves = leaves;
    bits = new FixedBitSet[leaves.size()];
  }

  /** Runs a query without scores. */
  static Matches of(IndexSearcher searcher, Query query) throws IOException {
    Matches matches = new Matches(searcher.getIndexReader().leaves());
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : matches.leaves) {
      BulkScorer scorer = weight.bulkScorer(leaf);
      if (scorer == null) {
        continue;
      }
      LeafReader reader = leaf.reader();
      FixedBitSet set = new FixedBitSet(reader.maxDoc());
      scorer.score(new Filler(set), reader.getLiveDocs(), 0, DocIdSetIterator.NO_MORE_DOCS);
      int count = set.cardinality();
      if (count > 0) {
        matches.bits[leaf.ord] = set;
        matches.total += count;
      }
    }
    return matches;
  }

  /** How many sections match. */
  long total() {
    return total;
  }

  /** How many documents have one, how many of them each value of the facets. */
  Counts count(Set<Facet> facets) throws IOException {
    Columns[] columns = new Columns[bits.length];
    for (LeafReaderContext leaf : leaves) {
      columns[leaf.ord] = Columns.of(leaf.reader());
    }
    Counts counts = new Counts(facets);
    for (int i = 0; i < bits.length; i++) {
      FixedBitSet set = bits[i];
      if (set != null) {
        counts.add(set, columns[i]);
      }
    }
    return counts;
  }

  /** How many sections of the document that this one belongs to match. */
  int inDocument(int doc) throws IOException {
    int index = ReaderUtil.subIndex(doc, leaves);
    LeafReaderContext leaf = leaves.get(index);
    FixedBitSet set = bits[leaf.ord];
    int[] units = Columns.of(leaf.reader()).units;
    int local = doc - leaf.docBase;
    int start = local - units[local];
    int end = local + 1;
    while (end < units.length && units[end] > 0) {
      end++;
    }
    return set == null ? 0 : set.cardinality(start, end);
  }

  /** These sections but for those. */
  Matches without(Matches those) {
    Matches rest = new Matches(leaves);
    for (int i = 0; i < bits.length; i++) {
      FixedBitSet set = bits[i];
      if (set != null && those.bits[i] != null) {
        set = set.clone();
        set.andNot(those.bits[i]);
      }
      rest.bits[i] = set;
      rest.total += set == null ? 0 : set.cardinality();
    }
    return rest;
  }

  /** The same sections as a query, each with score 0. */
  Query asFilter() {
    return new Filter(this);
  }

  private record Filler(FixedBitSet set) implements LeafCollector {
    @Override
    public void collect(int doc) {
      set.set(doc);
    }

    @Override
    public void collectRange(int from, int to) {
      set.set(from, to);
    }

    @Override
    public void collect(DocIdStream stream) throws IOException {
      stream.forEach(set::set);
    }

    @Override
    public void setScorer(Scorable scorer) {}
  }

  private static final class Filter extends Query {
    private final Matches matches;

    Filter(Matches matches) {
      this.matches = matches;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
      return new ConstantScoreWeight(this, 0) {
        @Override
        public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) {
          FixedBitSet set = matches.bits[leaf.ord];
          return set == null
              ? null
              : ConstantScoreScorerSupplier.fromIterator(
                  new BitSetIterator(set, set.approximateCardinality()),
                  0,
                  mode,
                  leaf.reader().maxDoc());
        }

        @Override
        public boolean isCacheable(LeafReaderContext leaf) {
          return false;
        }
      };
    }

    @Override
    public void visit(QueryVisitor visitor) {
      visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
      return "matches";
    }

    @Override
    public boolean equals(Object other) {
      return other == this;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(matches);
    }
  }

  /** Counts of an answer. */
  static final class Counts {
    private static final int MOST_VALUES = 100;

    private static final Comparator<FacetCount> LEAST_FIRST =
        Comparator.comparingLong(FacetCount::documents)
            .thenComparing(Comparator.comparing(FacetCount::value).reversed());

    private final Set<Facet> facets;
    private final int[] types;
    private final int[] places;
    private final int[] years = new int[1 << 14];
    private final int[] levels = new int[IssuerLevel.values().length];
    private final int[] kinds = new int[SectionKind.values().length];
    private final int[] grades = new int[TextGrade.values().length];
    private long documents;

    /** To be made after the columns: they number the names. */
    private Counts(Set<Facet> facets) {
      this.facets = facets;
      this.types = new int[Columns.TYPES.size()];
      this.places = new int[Columns.PLACES.size()];
    }

    long documents() {
      return documents;
    }

    private void add(FixedBitSet set, Columns columns) {
      if (facets.isEmpty()) {
        countDocuments(set, columns.units);
        return;
      }
      int last = -1;
      int kindsSeen = 0;
      for (int doc = set.nextSetBit(0);
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = doc + 1 < set.length() ? set.nextSetBit(doc + 1) : Integer.MAX_VALUE) {
        int start = doc - columns.units[doc];
        int codes = columns.codes[doc];
        if (start != last) {
          last = start;
          kindsSeen = 0;
          documents++;
          types[columns.types[doc]]++;
          places[columns.places[doc]]++;
          years[Columns.year(codes) & (years.length - 1)]++;
          levels[Columns.level(codes).ordinal()]++;
          grades[Columns.grade(codes).ordinal()]++;
        }
        int kind = Columns.kind(codes).ordinal();
        if ((kindsSeen & (1 << kind)) == 0) {
          kindsSeen |= 1 << kind;
          kinds[kind]++;
        }
      }
    }

    private void countDocuments(FixedBitSet set, int[] units) {
      for (int doc = set.nextSetBit(0); doc != DocIdSetIterator.NO_MORE_DOCS; ) {
        documents++;
        int next = doc + 1;
        while (next < units.length && units[next] > 0) {
          next++;
        }
        doc = next < set.length() ? set.nextSetBit(next) : DocIdSetIterator.NO_MORE_DOCS;
      }
    }

    private static List<FacetCount> named(Columns.Names names, int[] counts) {
      List<FacetCount> values = new ArrayList<>();
      for (int i = 1; i < counts.length; i++) {
        if (counts[i] > 0) {
          values.add(new FacetCount(names.name(i), counts[i]));
        }
      }
      return values;
    }

    /** The values of the facets asked for; the most frequent first, years from the latest. */
    Map<Facet, List<FacetCount>> facets() {
      Map<Facet, List<FacetCount>> out = new EnumMap<>(Facet.class);
      for (Facet facet : facets) {
        List<FacetCount> values = new ArrayList<>();
        switch (facet) {
          case TYPE -> values.addAll(named(Columns.TYPES, types));
          case PLACE -> values.addAll(named(Columns.PLACES, places));
          case YEAR -> {
            for (int year = years.length - 1; year > 0; year--) {
              if (years[year] > 0) {
                values.add(new FacetCount(String.valueOf(year), years[year]));
              }
            }
          }
          case LEVEL -> {
            for (IssuerLevel level : IssuerLevel.values()) {
              add(values, level.value(), levels[level.ordinal()]);
            }
          }
          case KIND -> {
            for (SectionKind kind : SectionKind.values()) {
              add(values, kind.value(), kinds[kind.ordinal()]);
            }
          }
          case QUALITY -> {
            for (TextGrade grade : TextGrade.values()) {
              add(values, grade.value(), grades[grade.ordinal()]);
            }
          }
        }
        out.put(facet, facet == Facet.YEAR ? values : mostFrequent(values));
      }
      return out;
    }

    /** Sorting thousands of places would take longer than to count them. */
    private static List<FacetCount> mostFrequent(List<FacetCount> values) {
      PriorityQueue<FacetCount> best = new PriorityQueue<>(LEAST_FIRST);
      for (FacetCount value : values) {
        if (best.size() < MOST_VALUES) {
          best.add(value);
        } else if (LEAST_FIRST.compare(value, best.peek()) > 0) {
          best.poll();
          best.add(value);
        }
      }
      List<FacetCount> out = new ArrayList<>(best);
      out.sort(LEAST_FIRST.reversed());
      return out;
    }

    private static void add(List<FacetCount> values, String value, long count) {
      if (count > 0) {
        values.add(new FacetCount(value, count));
      }
    }
  }
}
