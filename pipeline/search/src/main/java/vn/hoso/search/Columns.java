package vn.hoso.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DocIdSetIterator;

/**
 * What facets count, of one segment, as arrays: counting through doc values takes several times as
 * long. About 16 bytes a section; made when a segment is first counted, kept as long as it lives.
 */
final class Columns {
  private static final int BITS = 4;
  private static final int MASK = (1 << BITS) - 1;
  private static final int YEAR_SHIFT = 3 * BITS;
  private static final int LEVEL_SHIFT = 2 * BITS;
  private static final int KIND_SHIFT = BITS;

  private static final SectionKind[] KINDS = SectionKind.values();
  private static final IssuerLevel[] LEVELS = IssuerLevel.values();
  private static final TextGrade[] GRADES = TextGrade.values();

  static final Names TYPES = new Names();
  static final Names PLACES = new Names();

  /** Guarded by itself. */
  private static final Map<IndexReader.CacheKey, Columns> KNOWN = new WeakHashMap<>();

  /** Place of each section in its document. */
  final int[] units;

  /** See {@link #codes}. */
  final int[] codes;

  /** Number of the value among {@link #TYPES}, 0 for none. */
  final int[] types;

  /** Number of the value among {@link #PLACES}, 0 for none. */
  final int[] places;

  private Columns(LeafReader leaf) throws IOException {
    units = numbers(leaf, Schema.UNIT);
    codes = numbers(leaf, Schema.CODES);
    types = numbered(DocValues.getSorted(leaf, Facet.TYPE.name()), TYPES, leaf.maxDoc());
    places = numbered(DocValues.getSorted(leaf, Facet.PLACE.name()), PLACES, leaf.maxDoc());
  }

  /** The columns of a segment. */
  static Columns of(LeafReader leaf) throws IOException {
    IndexReader.CacheHelper cache = leaf.getCoreCacheHelper();
    if (cache == null) {
      return new Columns(leaf);
    }
    synchronized (KNOWN) {
      Columns known = KNOWN.get(cache.getKey());
      if (known == null) {
        known = new Columns(leaf);
        KNOWN.put(cache.getKey(), known);
      }
      return known;
    }
  }

  /** The year, 0 for none, and the values of the small facets in one number, without the kind. */
  static int codes(int year, IssuerLevel level, TextGrade grade) {
    return (year << YEAR_SHIFT) | (level.ordinal() << LEVEL_SHIFT) | grade.ordinal();
  }

  static int withKind(int codes, SectionKind kind) {
    return codes | (kind.ordinal() << KIND_SHIFT);
  }

  static int year(int codes) {
    return codes >>> YEAR_SHIFT;
  }

  static SectionKind kind(int codes) {
    return KINDS[(codes >>> KIND_SHIFT) & MASK];
  }

  static IssuerLevel level(int codes) {
    return LEVELS[(codes >>> LEVEL_SHIFT) & MASK];
  }

  static TextGrade grade(int codes) {
    return GRADES[codes & MASK];
  }

  private static int[] numbers(LeafReader leaf, String field) throws IOException {
    int[] values = new int[leaf.maxDoc()];
    NumericDocValues source = DocValues.getNumeric(leaf, field);
    for (int doc = source.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = source.nextDoc()) {
      values[doc] = (int) source.longValue();
    }
    return values;
  }

  private static int[] numbered(SortedDocValues source, Names names, int size) throws IOException {
    int[] numbers = new int[source.getValueCount()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = names.number(source.lookupOrd(i).utf8ToString());
    }
    int[] values = new int[size];
    for (int doc = source.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = source.nextDoc()) {
      values[doc] = numbers[source.ordValue()];
    }
    return values;
  }

  /**
   * Numbers for names, from 1, that hold for all segments, so that counts need not be put together.
   * Names are never forgotten: there are as many as kinds of documents, or places. Safe for use by
   * many threads.
   */
  static final class Names {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>(List.of(""));

    private Names() {}

    private synchronized int number(String name) {
      Integer known = numbers.putIfAbsent(name, names.size());
      if (known != null) {
        return known;
      }
      names.add(name);
      return names.size() - 1;
    }

    synchronized String name(int number) {
      return names.get(number);
    }

    /** More than the highest number given so far. */
    synchronized int size() {
      return names.size();
    }
  }
}
