package vn.hoso.repair;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import vn.hoso.vietnamese.LanguageModel;
import vn.hoso.vietnamese.LmTokenizer;
import vn.hoso.vietnamese.Place;

/**
 * Which syllable follows which in the names of places: a class of the language model. No corpus
 * names every commune, the list of units does.
 *
 * <p>Between two capitalised syllables the model is mixed with P(syllable | the one before, in the
 * list), so that a name of the list outdoes words that are frequent elsewhere.
 */
final class NamePairs {
  /** Share of the list where two capitalised syllables follow each other. */
  private static final double WEIGHT = 0.2;

  /** So many names are missing from the list for each syllable that names begin with. */
  private static final double UNLISTED = 1;

  private final WeightTable next = new WeightTable();
  private final Set<Integer> syllables = new HashSet<>();

  private NamePairs() {}

  static NamePairs none() {
    return new NamePairs();
  }

  static NamePairs of(Collection<Place> places, LanguageModel model) {
    var pairs = new HashMap<Long, Integer>();
    var starts = new HashMap<Integer, Integer>();
    var result = new NamePairs();
    for (Place place : places) {
      int previous = 0;
      for (String syllable : place.name().split("[ -]")) {
        int id = model.id(LmTokenizer.normalise(syllable));
        boolean known = id != model.unknown() && id != model.number();
        if (known) {
          result.syllables.add(id);
          if (previous != 0) {
            pairs.merge(key(previous, id), 1, Integer::sum);
            starts.merge(previous, 1, Integer::sum);
          }
        }
        previous = known ? id : 0;
      }
    }
    pairs.forEach(
        (pair, count) ->
            result.next.add(pair, WEIGHT * count / (starts.get((int) (pair >> 16)) + UNLISTED)));
    return result;
  }

  private static long key(int previous, int word) {
    return ((long) previous << 16) | word;
  }

  /** Ids of the syllables that names are made of. */
  Set<Integer> syllables() {
    return syllables;
  }

  /**
   * Natural logarithm of P(word | context), with the list of names.
   *
   * @param language the same without
   * @param previous the last token of the context; 0 for none
   */
  float logProbability(float language, int previous, int word) {
    double listed = previous == 0 ? 0 : next.get(key(previous, word));
    return listed == 0 ? language : (float) Math.log((1 - WEIGHT) * Math.exp(language) + listed);
  }
}
