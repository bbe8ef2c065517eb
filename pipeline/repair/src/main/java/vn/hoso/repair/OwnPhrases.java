package vn.hoso.repair;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hoso.vietnamese.LanguageModel;
import vn.hoso.vietnamese.LmTokenizer;

/**
 * Makes the user's own words and names likelier in the language model: one who writes a word down
 * says that it occurs, and that its syllables follow one another.
 */
final class OwnPhrases {
  /** A word of the user's is never rarer than this, wherever it stands. */
  private static final float WORD = (float) Math.log(1e-4);

  /** Nor is a syllable of a longer phrase. */
  private static final float MEMBER = (float) Math.log(1e-5);

  /** After one syllable of a phrase comes the next; several phrases share this. */
  private static final double NEXT = 0.5;

  /** In sound text another word may well follow: it stands there. */
  private static final double NEXT_IN_SOUND_TEXT = 0.05;

  /** What the rare first syllable cost is given back by the second, in nats. */
  private static final float BEGUN = 3;

  private final Set<Long> links;
  private final Map<Integer, Integer> continuations;
  private final Map<Integer, Float> least;
  private final boolean sound;

  private OwnPhrases(OwnPhrases phrases, boolean sound) {
    this.links = phrases.links;
    this.continuations = phrases.continuations;
    this.least = phrases.least;
    this.sound = sound;
  }

  OwnPhrases(List<String> phrases, LanguageModel model) {
    links = new HashSet<>();
    continuations = new HashMap<>();
    least = new HashMap<>();
    sound = false;
    for (String phrase : phrases) {
      int previous = 0;
      String[] words = phrase.split(" ");
      for (String word : words) {
        int id = model.id(LmTokenizer.normalise(word));
        boolean known = id != model.unknown() && id != model.number();
        if (known) {
          least.merge(id, words.length == 1 ? WORD : MEMBER, Math::max);
        }
        if (previous != 0
            && (known || previous != model.unknown())
            && links.add(key(previous, id))) {
          continuations.merge(previous, 1, Integer::sum);
        }
        previous = id;
      }
    }
  }

  /** The same for sound text, where what stands there speaks for itself. */
  OwnPhrases inSoundText() {
    return new OwnPhrases(this, true);
  }

  private static long key(int previous, int word) {
    return ((long) previous << 16) | word;
  }

  /**
   * Natural logarithm of P(word | context), with the user's word taken for it.
   *
   * @param language the same by the language model alone
   * @param previous the last token of the context; 0 for none
   */
  float logProbability(float language, int previous, int word) {
    Float floor = least.isEmpty() ? null : least.get(word);
    if (floor == null && links.isEmpty()) {
      return language;
    }
    if (previous != 0 && links.contains(key(previous, word))) {
      int several = continuations.getOrDefault(previous, 1);
      float next = (float) Math.log((sound ? NEXT_IN_SOUND_TEXT : NEXT) / several);
      return Math.max(language, next) + (sound ? 0 : BEGUN);
    }
    return floor == null ? language : Math.max(language, floor);
  }
}
