package vn.hoso.repair;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.vietnamese.LanguageModel;
import vn.hoso.vietnamese.Letters;
import vn.hoso.vietnamese.LmTokenizer;
import vn.hoso.vietnamese.Syllables;
import vn.hoso.vietnamese.UserDictionary;

/** The words that the decoder knows: syllables to repair to, abbreviations, and the rest. */
final class Vocabulary {
  /** How much a syllable's frequency counts against the channel's cost in choosing candidates. */
  private static final double FREQUENCY_WEIGHT = 0.5;

  private final LanguageModel model;
  private final SyllableTrie syllables = new SyllableTrie();
  private final SyllableTrie abbreviations = new SyllableTrie();
  private final List<String> abbreviationForms = new ArrayList<>();
  private final Map<String, Integer> abbreviationWords = new HashMap<>();
  private final Map<String, String> unmarked = new HashMap<>();
  private final Set<String> meanings = new HashSet<>();
  private final boolean[] isSyllable;
  private final BitSet namesOnly = new BitSet();
  private final float[] logFrequency;
  private final OwnWords own;
  private final OwnPhrases phrases;
  private final NamePairs names;
  private final PersonNames persons;
  private final CaseModel cases;

  /** What the user wrote down is looked at, however rare it is. */
  private static final float OWN_FREQUENCY = -9f;

  /**
   * @param model gives the syllables: those of its tokens that are well-formed
   * @param abbreviations in print form, for instance HĐND, and what they stand for
   * @param loanwords borrowed words that are spelled by no Vietnamese rule
   * @param dictionary the user's own words
   * @param names which syllables follow each other in names of places
   * @param persons which syllables follow each other in names of persons
   * @param cases which syllables are capitalised
   */
  Vocabulary(
      LanguageModel model,
      Map<String, List<String>> abbreviations,
      Collection<String> loanwords,
      UserDictionary dictionary,
      NamePairs names,
      PersonNames persons,
      CaseModel cases) {
    this.model = model;
    this.names = names;
    this.persons = persons;
    this.cases = cases;
    isSyllable = new boolean[model.size() + 1];
    logFrequency = new float[model.size() + 1];
    for (int id = 1; id <= model.size(); id++) {
      String token = model.token(id);
      if (Syllables.isWellFormed(token) && syllables.add(token, id)) {
        isSyllable[id] = true;
        logFrequency[id] = model.logProbability(0, id);
      }
    }
    own = new OwnWords(dictionary, loanwords, model);
    phrases = new OwnPhrases(dictionary.phrases(), model);
    own.known().forEach(this::addOwn);
    names.syllables().forEach(this::addName);
    syllables.complete(id -> FREQUENCY_WEIGHT * logFrequency[id]);
    abbreviationForms.add(""); // the trie's word 0 is none
    abbreviations.forEach(
        (form, meanings) -> {
          if (form.length() >= 2) {
            addAbbreviation(form);
          }
          meanings.forEach(
              meaning -> this.meanings.add(form + " " + meaning.toLowerCase(Locale.ROOT)));
        });
    this.abbreviations.complete(number -> 0);
  }

  private void addAbbreviation(String form) {
    String lower = form.toLowerCase(Locale.ROOT);
    if (abbreviations.add(lower, abbreviationForms.size())) {
      abbreviationForms.add(form);
    } else if (!TokenShape.hasDigit(form)) { // the trie holds letters alone
      return;
    }
    abbreviationWords.put(form, model.id(lower));
    if (!form.equals(Letters.fold(form))) {
      unmarked.put(Letters.fold(form), form);
    }
  }

  /** Names keep to no spelling rule: Krông, Đắk. */
  private void addName(int id) {
    if (!isSyllable[id] && syllables.add(model.token(id), id)) {
      isSyllable[id] = true;
      namesOnly.set(id);
      logFrequency[id] = model.logProbability(0, id);
    }
  }

  private void addOwn(String token, int id) {
    if (isSyllable[id] || syllables.add(token, id)) {
      isSyllable[id] = true;
      logFrequency[id] = Math.max(OWN_FREQUENCY, model.logProbability(0, id));
    }
  }

  /** The user's own words. */
  OwnWords own() {
    return own;
  }

  /** A language model that has yet to learn the words of a document. */
  CacheModel newCache(Noise noise) {
    return new CacheModel(noise.clean() ? phrases.inSoundText() : phrases);
  }

  /** Which syllables follow each other in names. */
  NamePairs names() {
    return names;
  }

  /** Which syllables follow each other in names of persons. */
  PersonNames persons() {
    return persons;
  }

  /** Which syllables are capitalised. */
  CaseModel cases() {
    return cases;
  }

  LanguageModel model() {
    return model;
  }

  SyllableTrie syllables() {
    return syllables;
  }

  SyllableTrie abbreviations() {
    return abbreviations;
  }

  /** Whether the id is that of a syllable that may be printed in any Vietnamese text. */
  boolean isSyllable(int id) {
    return id > 0 && id < isSyllable.length && isSyllable[id];
  }

  /** Whether a syllable is only found in names, which begin with a capital: Krông. */
  boolean isOnlyOfNames(int id) {
    return namesOnly.get(id);
  }

  /** Whether a piece is a well-formed syllable, known or not. */
  boolean isSpelled(String piece) {
    return Syllables.isWellFormed(piece);
  }

  boolean isAbbreviation(String piece) {
    return abbreviationWords.containsKey(piece);
  }

  /** Whether the dictionary has these words, in small letters, for the abbreviation. */
  boolean stands(String abbreviation, String words) {
    return meanings.contains(abbreviation + " " + words);
  }

  /** Whether a piece is an abbreviation that lost its marks, as HDND is of HĐND. */
  boolean isAbbreviationUnmarked(String piece) {
    return unmarked.containsKey(piece) && !isAbbreviation(piece);
  }

  /** What an abbreviation without its Đ was printed as; null where it stands for itself. */
  @Nullable String marked(String piece) {
    return isAbbreviationUnmarked(piece) ? unmarked.get(piece) : null;
  }

  /** An abbreviation with a number that lost its marks as it was printed: ĐA06 for DA06, DAO6. */
  @Nullable String numbered(String piece) {
    return TokenShape.hasDigit(piece) ? unmarked.get(piece.replace('O', '0')) : null;
  }

  /** The print form of an abbreviation by its number in the trie of abbreviations. */
  String abbreviation(int number) {
    return abbreviationForms.get(number);
  }

  /** The id of an abbreviation in the language model, often that of the unknown word. */
  int abbreviationWord(String form) {
    return abbreviationWords.getOrDefault(form, model.unknown());
  }

  /** The id of a piece of text as it stands. */
  int id(String piece) {
    return model.id(LmTokenizer.normalise(piece));
  }

  /** What a frequent syllable has ahead of a rare one as a candidate, in nats; below 0. */
  double bonus(int id) {
    return FREQUENCY_WEIGHT * logFrequency[id];
  }
}
