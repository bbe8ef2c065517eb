package vn.hoso.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.vietnamese.DocumentType;
import vn.hoso.vietnamese.Lexicon;

/**
 * How to index and to search.
 *
 * @param abbreviations known everywhere, short form to long forms (BCT to Bộ Chính trị and Bộ Công
 *     Thương); a query with one form finds the other. Those that a document defines itself need not
 *     be here
 * @param lexicon tells which syllables a damaged or mistyped word may have been, how words go on,
 *     and the names of places; without one only what the index holds is known
 * @param ramBufferMegabytes memory for documents not yet written, 1..2000
 * @param snippetLength about how many characters a passage of a snippet has, 20..2000
 * @param snippetPassages how many passages a snippet has at most, 1..10
 */
public record IndexSettings(
    Map<String, List<String>> abbreviations,
    @Nullable Lexicon lexicon,
    int ramBufferMegabytes,
    int snippetLength,
    int snippetPassages) {
  public IndexSettings {
    Map<String, List<String>> copy = new LinkedHashMap<>();
    abbreviations.forEach((shortForm, longForms) -> copy.put(shortForm, List.copyOf(longForms)));
    abbreviations = Collections.unmodifiableMap(copy);
    check("ramBufferMegabytes", ramBufferMegabytes, 1, 2000);
    check("snippetLength", snippetLength, 20, 2000);
    check("snippetPassages", snippetPassages, 1, 10);
  }

  /**
   * No abbreviations of its own, 64 megabytes, snippets of up to two passages of 160 characters.
   */
  public static IndexSettings standard() {
    return new IndexSettings(Map.of(), null, 64, 160, 2);
  }

  /** The standard settings with the lexicon's abbreviations and the codes of kinds of documents. */
  public static IndexSettings of(Lexicon lexicon) {
    Map<String, List<String>> forms = new LinkedHashMap<>();
    for (String shortForm : lexicon.abbreviations()) {
      forms.put(shortForm, new ArrayList<>(lexicon.expansions(shortForm)));
    }
    for (DocumentType type : lexicon.documentTypes()) {
      List<String> longForms = forms.computeIfAbsent(type.code(), k -> new ArrayList<>());
      if (!longForms.contains(type.name())) {
        longForms.add(type.name());
      }
    }
    forms.remove("");
    return new IndexSettings(forms, lexicon, 64, 160, 2);
  }

  /** The same with other abbreviations. */
  public IndexSettings withAbbreviations(Map<String, List<String>> abbreviations) {
    return new IndexSettings(
        abbreviations, lexicon, ramBufferMegabytes, snippetLength, snippetPassages);
  }

  /** The same with a lexicon. */
  public IndexSettings withLexicon(Lexicon lexicon) {
    return new IndexSettings(
        abbreviations, lexicon, ramBufferMegabytes, snippetLength, snippetPassages);
  }

  private static void check(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s is %d..%d, not %d".formatted(name, least, most, value));
    }
  }
}
