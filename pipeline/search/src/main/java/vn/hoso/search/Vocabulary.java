package vn.hoso.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hoso.vietnamese.Lexicon;

/**
 * What a lexicon knows, in folded form. Each part is made when it is first asked for, so that a
 * search which needs none does not wait. Safe for use by many threads.
 */
final class Vocabulary {
  private final @Nullable Lexicon lexicon;
  private @Nullable Neighbours neighbours;
  private @Nullable Map<String, List<String>> spellings;
  private @Nullable NavigableMap<String, List<String>> words;

  Vocabulary(@Nullable Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Null without a lexicon. */
  synchronized @Nullable Neighbours neighbours() {
    if (neighbours == null && lexicon != null) {
      neighbours = new Neighbours(lexicon.syllables());
    }
    return neighbours;
  }

  /** The syllables that fold to this one, the most frequent first. */
  synchronized List<String> spellings(String folded) {
    if (spellings == null) {
      Map<String, List<String>> all = new HashMap<>();
      if (lexicon != null) {
        for (String syllable : lexicon.syllables()) {
          all.computeIfAbsent(Spelling.folded(syllable), k -> new ArrayList<>(4)).add(syllable);
        }
      }
      spellings = all;
    }
    return spellings.getOrDefault(folded, List.of());
  }

  /** Whether this is a word of several syllables, in its exact spelling. */
  boolean isWord(String exact) {
    return lexicon != null && lexicon.isWord(exact);
  }

  /** Words of several syllables by their folded form, in order of it. */
  synchronized NavigableMap<String, List<String>> words() {
    if (words == null) {
      NavigableMap<String, List<String>> all = new TreeMap<>();
      if (lexicon != null) {
        for (String word : lexicon.words().keySet()) {
          all.computeIfAbsent(Spelling.foldedName(word), k -> new ArrayList<>(1)).add(word);
        }
      }
      words = all;
    }
    return words;
  }
}
