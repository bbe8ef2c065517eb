package vn.hoso.repair;

import java.util.Map;
import vn.hoso.vietnamese.LanguageModel;
import vn.hoso.vietnamese.Lexicon;
import vn.hoso.vietnamese.LmTokenizer;

/**
 * Which capitalised syllable follows which in names of persons: a class of the language model. A
 * middle name comes after a family name, a middle or given name after a middle name; which one
 * hardly depends on the one before, so that a few counts of each tell more than text can: <i>Xa Thị
 * Nhượng</i> is no <i>Xã Thị Nhượng</i>.
 */
final class PersonNames {
  /** Share of names of persons where two capitalised syllables follow each other. */
  private static final double WEIGHT = 0.04;

  private final boolean[] family;
  private final boolean[] middle;
  private final double[] afterFamily;
  private final double[] afterMiddle;

  private PersonNames(int words) {
    family = new boolean[words];
    middle = new boolean[words];
    afterFamily = new double[words];
    afterMiddle = new double[words];
  }

  static PersonNames none() {
    return new PersonNames(0);
  }

  static PersonNames of(Lexicon lexicon, LanguageModel model) {
    var result = new PersonNames(model.size() + 1);
    Map<String, Integer> middles = lexicon.middleNames();
    Map<String, Integer> givens = lexicon.givenNames();
    lexicon.familyNames().forEach(name -> result.mark(result.family, name, model));
    middles.keySet().forEach(name -> result.mark(result.middle, name, model));
    double ofMiddle = middles.values().stream().mapToDouble(n -> n).sum();
    double ofGiven = givens.values().stream().mapToDouble(n -> n).sum();
    middles.forEach(
        (name, count) -> {
          result.add(result.afterFamily, name, 0.8 * count / ofMiddle, model);
          result.add(result.afterMiddle, name, 0.2 * count / ofMiddle, model);
        });
    givens.forEach(
        (name, count) -> {
          result.add(result.afterFamily, name, 0.2 * count / ofGiven, model);
          result.add(result.afterMiddle, name, 0.8 * count / ofGiven, model);
        });
    return result;
  }

  private void mark(boolean[] names, String name, LanguageModel model) {
    int id = model.id(LmTokenizer.normalise(name));
    if (id != model.unknown() && id != model.number()) {
      names[id] = true;
    }
  }

  private void add(double[] shares, String name, double share, LanguageModel model) {
    int id = model.id(LmTokenizer.normalise(name));
    if (id != model.unknown() && id != model.number()) {
      shares[id] += WEIGHT * share;
    }
  }

  /**
   * Natural logarithm of P(word | context), with names of persons.
   *
   * @param language the same without
   * @param previous the last token of the context; 0 for none
   */
  float logProbability(float language, int previous, int word) {
    if (previous >= family.length || word >= family.length) {
      return language;
    }
    double named =
        Math.max(
            family[previous] ? afterFamily[word] : 0, middle[previous] ? afterMiddle[word] : 0);
    return named == 0 ? language : (float) Math.log((1 - WEIGHT) * Math.exp(language) + named);
  }
}
