package vn.hoso.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what was meant by words that were mistyped: those that the index does not have, and those
 * that never stand beside their neighbours in it, where another word one letter away does.
 */
final class Corrector {
  private static final int MOST = 3;

  /** A word beside one neighbour only must be seen there more than by chance. */
  private static final int LEAST_BESIDE_ONE = 3;

  private final IndexView index;
  private final Vocabulary vocabulary;

  Corrector(IndexView index, Vocabulary vocabulary) {
    this.index = index;
    this.vocabulary = vocabulary;
  }

  /** The likeliest other folded words for those of a run that seem mistyped; by place in it. */
  Map<Integer, List<String>> of(List<String> run) {
    Map<Integer, List<String>> found = new LinkedHashMap<>();
    for (int i = 0; i < run.size(); i++) {
      String word = run.get(i);
      if (word.length() < 2 || !word.chars().allMatch(Character::isLetter)) {
        continue;
      }
      String left = i == 0 ? null : run.get(i - 1);
      String right = i + 1 == run.size() ? null : run.get(i + 1);
      List<String> others =
          index.hasFolded(word) ? outOfPlace(word, left, right) : unknown(word, left, right);
      if (!others.isEmpty()) {
        found.put(i, others);
      }
    }
    return found;
  }

  private List<String> unknown(String word, @Nullable String left, @Nullable String right) {
    Neighbours neighbours = vocabulary.neighbours();
    Collection<String> near = neighbours == null ? List.of() : neighbours.of(word);
    List<String> known = near.stream().filter(index::hasFolded).toList();
    if (known.isEmpty() && word.length() >= 4) {
      known = index.similar(word, 1);
    }
    if (known.isEmpty() && word.length() >= 6) {
      known = index.similar(word, 2);
    }
    return best(known, left, right, 0);
  }

  private List<String> outOfPlace(String word, @Nullable String left, @Nullable String right) {
    if ((left == null && right == null) || beside(word, left, right) > 0) {
      return List.of();
    }
    Neighbours neighbours = vocabulary.neighbours();
    if (neighbours == null) {
      return List.of();
    }
    return best(
        neighbours.of(word), left, right, left == null || right == null ? LEAST_BESIDE_ONE : 1);
  }

  private List<String> best(
      Collection<String> words, @Nullable String left, @Nullable String right, int least) {
    record Scored(String word, int beside, int count) {}
    List<Scored> scored = new ArrayList<>();
    for (String word : words) {
      int beside = beside(word, left, right);
      if (beside >= least) {
        scored.add(new Scored(word, beside, index.count(Schema.WORDS_FOLDED, word)));
      }
    }
    return scored.stream()
        .sorted(Comparator.comparingInt(Scored::beside).thenComparingInt(Scored::count).reversed())
        .limit(MOST)
        .map(Scored::word)
        .toList();
  }

  /** How often the word stands beside its neighbours. */
  private int beside(String word, @Nullable String left, @Nullable String right) {
    return (left == null ? 0 : index.count(Schema.PAIRS, left + " " + word))
        + (right == null ? 0 : index.count(Schema.PAIRS, word + " " + right));
  }

  /**
   * A folded word as it is most likely printed.
   *
   * @param left the word typed before it, exact; null for none
   * @param right the word typed after it, exact; null for none
   */
  String printed(String folded, @Nullable String left, @Nullable String right) {
    List<String> spellings = vocabulary.spellings(folded);
    for (String spelling : spellings) {
      if ((left != null && vocabulary.isWord(left + " " + spelling))
          || (right != null && vocabulary.isWord(spelling + " " + right))) {
        return spelling;
      }
    }
    return spellings.stream()
        .max(Comparator.comparingInt(spelling -> index.count(Schema.WORDS, spelling)))
        .filter(spelling -> index.count(Schema.WORDS, spelling) > 0)
        .orElse(folded);
  }
}
