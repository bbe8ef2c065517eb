package vn.hoso.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How to index and to search.
 *
 * @param abbreviations known everywhere, short form to long form ("UBND" to "ủy ban nhân dân"); a
 *     query with one form finds the other. Those that a document defines itself need not be here
 * @param ramBufferMegabytes memory for documents not yet written, 1..2000
 * @param snippetLength about how many characters a passage of a snippet has, 20..2000
 * @param snippetPassages how many passages a snippet has at most, 1..10
 */
public record IndexSettings(
    Map<String, String> abbreviations,
    int ramBufferMegabytes,
    int snippetLength,
    int snippetPassages) {
  public IndexSettings {
    abbreviations = Collections.unmodifiableMap(new LinkedHashMap<>(abbreviations));
    check("ramBufferMegabytes", ramBufferMegabytes, 1, 2000);
    check("snippetLength", snippetLength, 20, 2000);
    check("snippetPassages", snippetPassages, 1, 10);
  }

  /**
   * No abbreviations of its own, 64 megabytes, snippets of up to two passages of 160 characters.
   */
  public static IndexSettings standard() {
    return new IndexSettings(Map.of(), 64, 160, 2);
  }

  /** The same with other abbreviations. */
  public IndexSettings withAbbreviations(Map<String, String> abbreviations) {
    return new IndexSettings(abbreviations, ramBufferMegabytes, snippetLength, snippetPassages);
  }

  private static void check(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s is %d..%d, not %d".formatted(name, least, most, value));
    }
  }
}
