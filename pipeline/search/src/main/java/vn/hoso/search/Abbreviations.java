package vn.hoso.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hoso.vietnamese.Letters;
import vn.hoso.vietnamese.Syllables;

/**
 * Abbreviations, to be looked up both ways, however they are typed: cchc is CCHC. Those that are
 * syllables too (TƯ, TU, CA) would bring every "đầu tư"; they count only as they are printed, and
 * not in a query in capitals.
 */
final class Abbreviations {
  private final Map<String, Set<String>> asPrinted = new HashMap<>();
  private final Map<String, Set<String>> folded = new HashMap<>();
  private final Map<String, Set<String>> longToShort = new HashMap<>();
  private int longest = 1;

  /** From short form to long forms, as printed. */
  Abbreviations(Map<String, List<String>> general) {
    general.forEach((shortForm, longForms) -> longForms.forEach(form -> add(shortForm, form)));
  }

  private void add(String shortForm, String longForm) {
    List<String> words = Spelling.foldedWords(longForm);
    if (words.isEmpty() || Spelling.foldedWords(shortForm).isEmpty()) {
      return;
    }
    put(asPrinted, Letters.nfc(shortForm), longForm);
    if (!isSyllable(shortForm)) {
      put(folded, Spelling.foldedName(shortForm), longForm);
      put(longToShort, String.join(" ", words), shortForm);
      longest = Math.max(longest, words.size());
    }
  }

  /**
   * The other forms of a run of words: the long ones, or the short ones; empty where none is known.
   *
   * @param typed NFC
   * @param mixedCase whether the text that it was taken from has small letters
   */
  List<String> otherForms(String typed, boolean mixedCase) {
    String key = Spelling.foldedName(typed);
    List<String> forms = new ArrayList<>(longToShort.getOrDefault(key, Set.of()));
    Set<String> printed = asPrinted.getOrDefault(typed, Set.of());
    if (!printed.isEmpty() && (mixedCase || !isSyllable(typed))) {
      forms.addAll(printed);
    } else if (!isSyllable(typed)) {
      forms.addAll(folded.getOrDefault(key, Set.of()));
    }
    return forms;
  }

  /** How many words the longest long form has; 1 or more. */
  int longest() {
    return longest;
  }

  /** Whether it would be taken for a common word where letter case and marks do not count. */
  static boolean isSyllable(String form) {
    return Syllables.isWellFormed(Letters.fold(Letters.nfc(form)));
  }

  private static void put(Map<String, Set<String>> map, String key, String value) {
    map.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(value);
  }
}
