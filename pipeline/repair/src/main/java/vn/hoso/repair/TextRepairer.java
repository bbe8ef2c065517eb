package vn.hoso.repair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hoso.document.Alternative;
import vn.hoso.document.Line;
import vn.hoso.document.MissingPartException;
import vn.hoso.document.RepairedText;
import vn.hoso.document.Word;
import vn.hoso.vietnamese.LanguageModel;
import vn.hoso.vietnamese.Letters;
import vn.hoso.vietnamese.Lexicon;
import vn.hoso.vietnamese.MappedLanguageModel;
import vn.hoso.vietnamese.UserDictionary;

/**
 * Repairs damaged Vietnamese text: restores diacritics, undoes OCR errors, separates words that run
 * together and joins torn ones, and leaves alone what was right.
 *
 * <p>A noisy-channel decoder: P(read string | printed syllable) from a confusion model, times a
 * syllable n-gram language model, searched over a lattice by beam; then once more with what the
 * document itself taught about its damage. Numbers are never changed; codes only by their grammar.
 *
 * <p>Safe for use by many threads; one instance holds the language model once.
 */
public final class TextRepairer {
  /** In a text that OCR read well a word is only changed by one who is sure. */
  private static final double SURE = 0.8; // this and the next are posteriors

  /** And in one that the file held as text only by one who hardly ever errs. */
  private static final double SURER = 0.985;

  /** And all the more if what stands there is well spelled: it is what the writer wrote. */
  private static final double SUREST = 0.998;

  /** In a damaged one a change is made that may well be right: the word as read hardly is. */
  private static final double LIKELY_ENOUGH = 0.25;

  /**
   * How many times as probable as the word read a change must be: what was right and is spoiled
   * weighs more than what stays wrong. On text layers of real scans and on rendered pages three
   * times spoils three fifths as many words as once, and leaves no more wrong.
   */
  private static final double TIMES_AS_READ = 3;

  /** In the order in which equally good ones are preferred. */
  private static final List<Engine> ENGINES =
      List.of(
          new Engine("vietnamese-tesseract", ChannelPrior.vietnameseEngine(), List.of()),
          new Engine("english-tesseract", ChannelPrior.foreignEngine(), List.of()),
          new Engine("western-engine", ChannelPrior.foreignEngine(), List.of()),
          new Engine(
              "western-engine-symbols",
              ChannelPrior.foreignEngine(),
              List.of(new Relative("western-engine", 1))),
          new Engine(
              "western-engine-digits",
              ChannelPrior.foreignEngine(),
              List.of(
                  new Relative("western-engine", 1), new Relative("western-engine-symbols", 0.3))),
          new Engine("stripped", ChannelPrior.strippedMarks(), List.of()));

  private final Vocabulary vocabulary;
  private final List<DamageProfile> profiles;
  private final Calibration calibration;
  private final RepairSettings settings;
  private final CommonEdges common = new CommonEdges();

  TextRepairer(
      Vocabulary vocabulary,
      List<DamageProfile> profiles,
      Calibration calibration,
      RepairSettings settings) {
    this.vocabulary = vocabulary;
    this.profiles = profiles;
    this.calibration = calibration;
    this.settings = settings;
  }

  /** Loads the language data, without words of the user's own. */
  public static TextRepairer load(Path dictionaries, RepairSettings settings) throws IOException {
    return load(dictionaries, settings, UserDictionary.none());
  }

  /**
   * Loads the language data.
   *
   * @param dictionaries the folder that holds {@code vi-syllables.lm} and {@code confusions-*.tsv}
   * @param own words, names and confusions of the user's own
   * @throws MissingPartException where a file is missing
   * @throws IOException where a file cannot be read or is damaged
   */
  public static TextRepairer load(Path dictionaries, RepairSettings settings, UserDictionary own)
      throws IOException {
    Path model = dictionaries.resolve("vi-syllables.lm");
    if (!Files.isRegularFile(model)) {
      throw new MissingPartException(
          "The language model is missing: " + model, "hoso train lm --corpus DIR --out " + model);
    }
    Lexicon lexicon = Lexicon.load(dictionaries);
    Map<String, List<String>> abbreviations = new LinkedHashMap<>(lexicon.abbreviationMeanings());
    own.abbreviations()
        .forEach(
            (form, meaning) -> abbreviations.merge(form, List.of(meaning), TextRepairer::joined));
    LanguageModel language = MappedLanguageModel.open(model);
    Vocabulary vocabulary =
        new Vocabulary(
            language,
            abbreviations,
            lexicon.loanwords(),
            own,
            NamePairs.of(lexicon.places(), language),
            PersonNames.of(lexicon, language),
            CaseModel.of(lexicon.caseCounts(), language));
    Path curves = dictionaries.resolve("calibration.tsv");
    Calibration calibration =
        Files.isRegularFile(curves) ? Calibration.read(curves) : Calibration.none();
    return new TextRepairer(vocabulary, profiles(dictionaries, own), calibration, settings);
  }

  /** The same, with posteriors as the search gives them: to fit the calibration. */
  public TextRepairer uncalibrated() {
    return new TextRepairer(vocabulary, profiles, Calibration.none(), settings);
  }

  private static List<String> joined(List<String> some, List<String> more) {
    var all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  static List<DamageProfile> profiles(Path dictionaries, UserDictionary own) throws IOException {
    var profiles = new ArrayList<DamageProfile>();
    Map<String, Confusions> counts = new HashMap<>();
    for (Engine engine : ENGINES) {
      Path file = dictionaries.resolve("confusions-" + engine.name() + ".tsv");
      counts.put(
          engine.name(), Files.isRegularFile(file) ? Confusions.read(file) : new Confusions());
    }
    for (Engine engine : ENGINES) {
      Confusions all = new Confusions();
      all.addAll(counts.get(engine.name()), 1);
      for (Relative relative : engine.relatives()) {
        all.addAll(counts.getOrDefault(relative.name(), new Confusions()), relative.weight());
      }
      own.letters().forEach(letters -> all.believe(letters.printed(), letters.read()));
      profiles.add(DamageProfile.of(engine.name(), engine.prior(), all));
    }
    return profiles;
  }

  /**
   * An engine, or another cause of damage, whose habits are known.
   *
   * @param relatives engines that have some of its habits
   */
  private record Engine(String name, ChannelPrior prior, List<Relative> relatives) {}

  /**
   * An engine whose habits another one shares.
   *
   * @param weight what one observation of it weighs
   */
  private record Relative(String name, double weight) {}

  /** Repairs a text of which nothing is known, see {@link #repair(List, Origin)}. */
  public RepairedText repair(List<String> lines) {
    return repair(lines, Origin.TEXT);
  }

  /**
   * Repairs a text.
   *
   * @param lines as read, without line breaks; they are taken as NFC, and columns in the answer
   *     count in the NFC line
   * @param origin where the text comes from
   * @return as many lines, what was changed, and what is doubtful
   */
  public RepairedText repair(List<String> lines, Origin origin) {
    List<String> seen = lines.stream().map(Letters::nfc).toList();
    return repaired(seen, List.of(), origin);
  }

  /**
   * Repairs what an OCR engine read, with what else it saw in the places of single letters.
   *
   * @param lines as read; columns in the answer count in the NFC line
   * @return as {@link #repair(List, Origin)}
   */
  public RepairedText repairRead(List<Line> lines) {
    List<String> seen = lines.stream().map(line -> Letters.nfc(line.text())).toList();
    List<List<Alternative>> others = lines.stream().map(TextRepairer::alternatives).toList();
    return repaired(seen, others, Origin.OCR);
  }

  private RepairedText repaired(
      List<String> seen, List<List<Alternative>> alternatives, Origin origin) {
    List<String> read = seen.stream().map(IcelandicLetter::replaced).toList();
    DocumentRepair.Outcome outcome = decode(read, alternatives, origin);
    RepairedText text = surface(read, origin, outcome).write(outcome.runs(), null);
    return IcelandicLetter.told(seen, text);
  }

  /** By column; none where the columns of words cannot be told. */
  private static List<Alternative> alternatives(Line line) {
    String text = line.text();
    if (!Letters.nfc(text).equals(text)) {
      return List.of();
    }
    var result = new ArrayList<Alternative>();
    int from = 0;
    for (Word word : line.words()) {
      int at = text.indexOf(word.text(), from);
      if (at < 0) {
        return List.of();
      }
      for (Alternative other : word.alternatives()) {
        result.add(new Alternative(at + other.at(), other.letter(), other.weight()));
      }
      from = at + word.text().length();
    }
    return result;
  }

  /**
   * Repairs a text and tells how sure each word is and what spoke for it; {@link #repair(List,
   * Origin)} does the same work and keeps less.
   *
   * @param lines as for {@link #repair(List, Origin)}
   */
  public Examination examine(List<String> lines, Origin origin) {
    List<String> seen = lines.stream().map(Letters::nfc).toList();
    List<String> read = seen.stream().map(IcelandicLetter::replaced).toList();
    DocumentRepair.Outcome outcome = decode(read, List.of(), origin);
    var findings = new ArrayList<Finding>();
    RepairedText text = surface(read, origin, outcome).write(outcome.runs(), findings);
    return new Examination(
        IcelandicLetter.told(seen, text),
        findings,
        outcome.profile(),
        outcome.noise().clean(),
        outcome.noise().damaged());
  }

  private DocumentRepair.Outcome decode(
      List<String> read, List<List<Alternative>> alternatives, Origin origin) {
    List<List<Token>> paragraphs = Tokens.paragraphs(read, alternatives);
    return new DocumentRepair(vocabulary, profiles, settings, common).decode(paragraphs, origin);
  }

  private Surface surface(List<String> read, Origin origin, DocumentRepair.Outcome outcome) {
    String damage = damage(origin, outcome);
    Calibration.Curve changed = calibration.curve(damage, true);
    Calibration.Curve left = calibration.curve(damage, false);
    Surface.Thresholds thresholds = thresholds(origin, outcome.noise(), changed);
    return new Surface(read, changed, left, thresholds, outcome.noise().heavy());
  }

  /** What the calibration calls the kind of text: a profile's name, or what sound text is. */
  private static String damage(Origin origin, DocumentRepair.Outcome outcome) {
    return Calibration.damage(origin, outcome.noise().clean(), outcome.profile());
  }

  private Surface.Thresholds thresholds(Origin origin, Noise noise, Calibration.Curve changed) {
    if (settings.keepBelow().isPresent()) {
      double own = settings.keepBelow().getAsDouble();
      return new Surface.Thresholds(own, own, 0, settings.doubtBelow());
    }
    boolean written = noise.clean() && origin != Origin.OCR;
    double change = keepBelow(origin, noise);
    return new Surface.Thresholds(
        changed.at(change),
        changed.at(written ? SUREST : change),
        TIMES_AS_READ,
        settings.doubtBelow());
  }

  /** The posterior that a change needs. */
  private static double keepBelow(Origin origin, Noise noise) {
    if (noise.clean()) {
      return origin == Origin.OCR ? SURE : SURER;
    }
    return LIKELY_ENOUGH * (1 - noise.damaged());
  }
}
