package vn.hoso.vietnamese;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers tokens while texts are read, counts them, and chooses those that the model will know.
 *
 * <p>Provisional ids: 0 is the bound, 1 stands for tokens that cannot be known (letters of other
 * scripts, monstrous lengths), 2 for numbers, then in order of appearance.
 */
final class CorpusVocabulary {
  /** Ids of the classes in the finished model. */
  static final int UNKNOWN = 1;

  static final int START = 2;
  static final int END = 3;
  static final int NUMBER = 4;
  static final List<String> CLASSES = List.of("", "<unk>", "<s>", "</s>", LmTokenizer.NUMBER);

  private static final int PROVISIONAL_UNKNOWN = 1;
  private static final int PROVISIONAL_NUMBER = 2;
  private static final int LONGEST = 24;
  private static final int SEVERAL = -1;

  private final Map<String, Integer> surfaces = new HashMap<>();
  private final Map<String, Integer> ids = new HashMap<>();
  private final List<String> tokens = new ArrayList<>(List.of("", "", LmTokenizer.NUMBER));
  private final List<CorpusGroup.Ints> counts = new ArrayList<>();
  private final CorpusGroup.Ints document = new CorpusGroup.Ints();

  CorpusVocabulary(int groups) {
    for (int g = 0; g < groups; g++) {
      counts.add(new CorpusGroup.Ints());
    }
    for (int id = 0; id < tokens.size(); id++) {
      grow();
    }
  }

  private void grow() {
    for (CorpusGroup.Ints count : counts) {
      count.add(0);
    }
    document.add(0);
  }

  /** The provisional id of a token as the text spells it. */
  int id(String surface) {
    Integer known = surfaces.get(surface);
    if (known != null) {
      return known;
    }
    String token = LmTokenizer.normalise(surface);
    int id;
    if (token.equals(LmTokenizer.NUMBER)) {
      id = PROVISIONAL_NUMBER;
    } else if (!isLatin(token)) {
      id = PROVISIONAL_UNKNOWN;
    } else {
      id = ids.computeIfAbsent(token, this::add);
    }
    surfaces.put(surface, id);
    return id;
  }

  private int add(String token) {
    tokens.add(token);
    grow();
    return tokens.size() - 1;
  }

  /**
   * Counts one occurrence in a training document; documents are numbered from 1 over all groups.
   */
  void count(int id, int group, int inDocument, int weight) {
    CorpusGroup.Ints of = counts.get(group);
    of.set(id, of.get(id) + weight);
    int before = document.get(id);
    if (before == 0) {
      document.set(id, inDocument);
    } else if (before != inDocument) {
      document.set(id, SEVERAL);
    }
  }

  private static boolean isLatin(String token) {
    if (token.isEmpty() || token.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < token.length(); i++) {
      if (Character.UnicodeScript.of(token.charAt(i)) != Character.UnicodeScript.LATIN) {
        return false;
      }
    }
    return true;
  }

  /** Chosen tokens by final id, and the final id of each provisional one. */
  record Choice(List<String> tokens, int[] finalId) {}

  /**
   * Chooses the tokens that more than one document has, well-formed syllables always and others
   * where they reach the count asked for in at least one group: well-formed syllables first, then
   * the rest, the most frequent first, up to a limit. A rare syllable that the model does not know
   * would get the probability of all unknown tokens together, far too much.
   *
   * @param least the count asked for, by group
   * @param limit how many ids there may be, the classes among them
   */
  Choice choose(int[] least, int limit) {
    List<Integer> candidates = new ArrayList<>();
    long[] total = new long[tokens.size()];
    for (int id = PROVISIONAL_NUMBER + 1; id < tokens.size(); id++) {
      boolean often = Syllables.isWellFormed(tokens.get(id));
      for (int g = 0; g < least.length; g++) {
        int count = counts.get(g).get(id);
        total[id] += count;
        often |= count >= least[g];
      }
      if (often && document.get(id) == SEVERAL) {
        candidates.add(id);
      }
    }
    candidates.sort(
        Comparator.<Integer, Boolean>comparing(id -> !Syllables.isWellFormed(tokens.get(id)))
            .thenComparingLong(id -> -total[id])
            .thenComparing(tokens::get));
    List<String> chosen = new ArrayList<>(CLASSES);
    int[] finalId = new int[tokens.size()];
    java.util.Arrays.fill(finalId, UNKNOWN);
    finalId[0] = 0;
    finalId[PROVISIONAL_NUMBER] = NUMBER;
    for (int id : candidates) {
      if (chosen.size() > limit) {
        break;
      }
      finalId[id] = chosen.size();
      chosen.add(tokens.get(id));
    }
    return new Choice(List.copyOf(chosen), finalId);
  }
}
