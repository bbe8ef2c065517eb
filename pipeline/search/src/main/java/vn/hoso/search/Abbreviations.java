package vn.hoso.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Abbreviations in their folded form, to be looked up both ways. */
final class Abbreviations {
  private final Map<String, String> shortToLong = new HashMap<>();
  private final Map<String, List<String>> longToShort = new HashMap<>();
  private int longest;

  /** From short form to long form, as printed. */
  Abbreviations(Map<String, String> general) {
    general.forEach(
        (shortForm, longForm) -> {
          String s = Spelling.foldedName(shortForm);
          List<String> l = Spelling.foldedWords(longForm);
          if (!s.isEmpty() && !l.isEmpty()) {
            shortToLong.putIfAbsent(s, longForm);
            longToShort.computeIfAbsent(String.join(" ", l), k -> new ArrayList<>()).add(shortForm);
            longest = Math.max(longest, l.size());
          }
        });
  }

  /**
   * The other forms of a run of words: the long one, or the short ones; empty where none is known.
   */
  List<String> otherForms(String typed) {
    String key = Spelling.foldedName(typed);
    List<String> forms = new ArrayList<>(longToShort.getOrDefault(key, List.of()));
    String longForm = shortToLong.get(key);
    if (longForm != null) {
      forms.add(longForm);
    }
    return forms;
  }

  /** How many words the longest long form has. */
  int longest() {
    return longest;
  }
}
