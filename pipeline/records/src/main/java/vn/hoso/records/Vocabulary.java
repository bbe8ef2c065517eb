package vn.hoso.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.vietnamese.Dictionaries;
import vn.hoso.vietnamese.DocumentType;
import vn.hoso.vietnamese.Lexicon;

/** What the readers take from the folder {@code dictionaries}, in the forms that they compare. */
final class Vocabulary {
  private static final Lexicon LEXICON = Lexicon.load(Dictionaries.folder());

  /** Family names counted less often than this are mostly misreadings. */
  private static final int RARE_NAME = 3;

  private Vocabulary() {}

  static Lexicon lexicon() {
    return LEXICON;
  }

  /** Names of kinds of documents, each once: "Kế hoạch". */
  static List<String> documentTypes() {
    return LEXICON.documentTypes().stream().map(DocumentType::name).distinct().toList();
  }

  /** Whether a syllable is in use as a family name; marks and case aside. */
  static boolean isFamilyName(String syllable) {
    return FamilyNames.FOLDED.contains(Fold.letters(syllable));
  }

  /** The known body of these lower-case words, cased as in a running text; null where unknown. */
  static @Nullable String body(String lower) {
    return Bodies.BY_LOWER.get(lower);
  }

  /** The bodies of the dictionary, and how the names of others begin. */
  static List<String> bodyNames() {
    List<String> names = new ArrayList<>(LEXICON.bodies());
    WordList.read("bodies.txt").forEach(entry -> names.add(entry.getFirst()));
    return names;
  }

  /** How many words the longest known body has. */
  static int longestBody() {
    return Bodies.LONGEST;
  }

  private static final class FamilyNames {
    static final Set<String> FOLDED = new HashSet<>();

    static {
      // The peoples' family names that a count of Vietnamese text hardly meets stand in a list.
      WordList.read("surnames.txt").forEach(entry -> FOLDED.add(Fold.letters(entry.getFirst())));
      LEXICON.familyNames().stream()
          .filter(name -> LEXICON.familyNameCount(name) >= RARE_NAME)
          .forEach(name -> FOLDED.add(Fold.letters(name)));
    }
  }

  private static final class Bodies {
    static final Map<String, String> BY_LOWER = new HashMap<>();
    static final int LONGEST;

    static {
      List<String> names = bodyNames();
      int longest = 1;
      for (String name : names) {
        BY_LOWER.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        longest = Math.max(longest, name.split(" ").length);
      }
      LONGEST = longest;
    }
  }
}
