package vn.hoso.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Folded syllables that differ by one letter: left out, put in, replaced, or two that changed
 * places. By the words with one letter left out, as in symmetric delete spelling correction.
 */
final class Neighbours {
  /** What engines print for letters that they misread: digits that look like letters. */
  private static final String DIGITS = "01345689";

  private static final List<String> LETTERS = List.of("oleasobg", "oieasobg");

  /** Words longer than this are no damaged syllables (the longest has 7 letters, "nghiêng"). */
  private static final int LONGEST = 8;

  private static final int MOST_DOUBTS = 4;

  private final Map<String, List<String>> byDeletion = new HashMap<>(32_768);
  private final Set<String> syllables = new LinkedHashSet<>(4096);

  /** The syllables in their order of preference, exact or folded. */
  Neighbours(Collection<String> all) {
    for (String syllable : all) {
      String folded = Spelling.folded(syllable);
      if (syllables.add(folded)) {
        for (String shorter : deletions(folded)) {
          byDeletion.computeIfAbsent(shorter, k -> new ArrayList<>(2)).add(folded);
        }
      }
    }
  }

  /** Whether this is a folded syllable. */
  boolean isSyllable(String folded) {
    return syllables.contains(folded);
  }

  /** Syllables one letter away from a folded word, itself left out. */
  Set<String> of(String folded) {
    Set<String> found = new LinkedHashSet<>();
    for (String shorter : deletions(folded)) {
      for (String syllable : byDeletion.getOrDefault(shorter, List.of())) {
        if (!syllable.equals(folded) && oneAway(syllable, folded)) {
          found.add(syllable);
        }
      }
    }
    return found;
  }

  /** What a printed word that is no syllable may be a damaged form of; the likeliest few. */
  List<String> ofDamaged(String printed) {
    String folded = Spelling.folded(printed);
    int length = folded.length();
    if (length < 2 || length > LONGEST || syllables.contains(folded)) {
      return List.of();
    }
    boolean digits = folded.chars().anyMatch(Character::isDigit);
    boolean letters = folded.chars().anyMatch(Character::isLetter);
    boolean abbreviation = printed.equals(printed.toUpperCase(Locale.ROOT)) && length <= 6;
    if (!letters || (abbreviation && !digits) || (!digits && length < 4)) {
      return List.of();
    }
    if (digits) {
      // What else holds a digit is a number, a unit or a code rather than a word.
      return LETTERS.stream()
          .map(shapes -> lettersForDigits(folded, shapes))
          .filter(syllables::contains)
          .distinct()
          .toList();
    }
    return of(folded).stream().limit(MOST_DOUBTS).toList();
  }

  private static String lettersForDigits(String word, String letters) {
    StringBuilder out = new StringBuilder(word.length());
    for (char c : word.toCharArray()) {
      int at = DIGITS.indexOf(c);
      out.append(at < 0 ? c : letters.charAt(at));
    }
    return out.toString();
  }

  /** The word itself and all with one letter less. */
  private static Set<String> deletions(String word) {
    Set<String> out = new LinkedHashSet<>();
    out.add(word);
    for (int i = 0; i < word.length() && word.length() > 1; i++) {
      out.add(word.substring(0, i) + word.substring(i + 1));
    }
    return out;
  }

  private static boolean oneAway(String a, String b) {
    int start = 0;
    int shorter = Math.min(a.length(), b.length());
    while (start < shorter && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int endA = a.length();
    int endB = b.length();
    while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
      endA--;
      endB--;
    }
    int restA = endA - start;
    int restB = endB - start;
    return (restA <= 1 && restB <= 1)
        || (restA == 2
            && restB == 2
            && a.charAt(start) == b.charAt(start + 1)
            && a.charAt(start + 1) == b.charAt(start));
  }
}
