package vn.hoso.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hoso.vietnamese.CaseCounts;
import vn.hoso.vietnamese.LanguageModel;

/**
 * P(a word begins with a capital | word, whether the one before does) within a sentence: the
 * language model knows no case, and engines read it well. <i>Vẫn Còn</i> amid small letters is no
 * reading of a commune's name, <i>Vân Côn</i> is one.
 */
final class CaseModel {
  /** How often a word must be counted to be believed more than words in general. */
  private static final double BELIEF = 10;

  private static final int COLUMNS = 4;

  /** In nats against words in general; by word, four in a row: after small or capital, and case. */
  private final float[] costs;

  private CaseModel(int words) {
    costs = new float[words * COLUMNS];
  }

  static CaseModel none() {
    return new CaseModel(0);
  }

  static CaseModel of(Map<String, CaseCounts> counts, LanguageModel model) {
    List<CaseCounts> all = new ArrayList<>(counts.values());
    var result = new CaseModel(model.size() + 1);
    double rare =
        share(
            all.stream().mapToLong(CaseCounts::small).sum(),
            all.stream().mapToLong(CaseCounts::capital).sum());
    double frequent =
        share(
            all.stream().mapToLong(CaseCounts::smallAfterCapital).sum(),
            all.stream().mapToLong(CaseCounts::capitalAfterCapital).sum());
    counts.forEach(
        (syllable, c) -> {
          int id = model.id(syllable);
          if (id != model.unknown() && id != model.number()) {
            result.put(id * COLUMNS, c.small(), c.capital(), rare);
            result.put(id * COLUMNS + 2, c.smallAfterCapital(), c.capitalAfterCapital(), frequent);
          }
        });
    return result;
  }

  private static double share(double small, double capital) {
    return capital / (small + capital);
  }

  private void put(int at, int small, int capital, double usual) {
    double p = (capital + BELIEF * usual) / (small + capital + BELIEF);
    costs[at] = (float) -Math.log((1 - p) / (1 - usual));
    costs[at + 1] = (float) -Math.log(p / usual);
  }

  /**
   * What it costs, in nats, that a word is written so within a sentence; below 0 where it mostly
   * is.
   *
   * @param word id in the language model
   * @param surface as it is written; what is all in capitals costs nothing
   * @param afterCapital whether the word before begins with a capital
   */
  float cost(int word, String surface, boolean afterCapital) {
    int at = word * COLUMNS + (afterCapital ? 2 : 0);
    char first = surface.charAt(0);
    if (at >= costs.length || !Character.isLetter(first)) {
      return 0;
    }
    if (!Character.isUpperCase(first)) {
      return costs[at];
    }
    boolean capitals = surface.length() == 1 || Character.isUpperCase(surface.charAt(1));
    return capitals ? 0 : costs[at + 1];
  }
}
