package vn.hoso.ingest;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Box;
import vn.hoso.document.DocumentException;
import vn.hoso.document.PageDecision;
import vn.hoso.document.Treatment;
import vn.hoso.vietnamese.LanguageModel;
import vn.hoso.vietnamese.LegacyEncoding;
import vn.hoso.vietnamese.TextQuality;

/** One decision of the page gate under way: measures, decides, says why. */
final class PageTrial {
  /** Fewer letters and digits are no text layer: a stray page number. */
  private static final int FEWEST_LETTERS = 3;

  private static final double MANY_UNMAPPED = 0.1;

  /** From this share of the page (or of the words) on, the picture is what the page is. */
  private static final double PICTURE_PAGE = 0.5;

  /** A layer over less of the print than this share leaves print unread. */
  private static final double COVERS = 0.6;

  private static final double MANY_COVERED = 0.9;

  /** A layer with as many letters over most of the page's height is taken to cover the print. */
  private static final int MANY_LETTERS = 600;

  private static final double MOST_OF_HEIGHT = 0.7;

  /** Visible text with as many letters over a picture: the picture is a background. */
  private static final int PRINTED_LETTERS = 300;

  /** Fewer letters over a blank scan are what an engine made of specks. */
  private static final int FEW_LETTERS = 80;

  /** Logos and seals are smaller: this share of the page. */
  private static final double SMALL_PICTURE = 0.05;

  /** With so many lines of print in its pictures, a page's own text is not all of it. */
  private static final int MANY_LINES = 4;

  /** From this share of the words on, it is the text that is decomposed and not a stray word. */
  private static final double MANY_DECOMPOSED = 0.2;

  /** With so many words, shares and scores tell scattered damage from a few foreign words. */
  private static final int MANY_WORDS = 30;

  /** Sound pages have 0.97 and more, those with one misread word in four 0.93 and less. */
  private static final double MANY_VALID = 0.94;

  /** Mean ln P of sound prose is -2 to -5, of tables -6, of one word in four misread below. */
  private static final double UNLIKELY = -5.2;

  /**
   * Mean ln P of words in any order is about -8; where it is better, the order is not asked for.
   */
  private static final double DISORDERED = -6;

  /** By so much text is likelier than its own words shuffled: 1.7 and more, up to 0.5 if ruined. */
  private static final double ORDER = 1;

  /** Lists of names have no order either, but are less likely than any prose, and capitals. */
  private static final double NAMES = -9;

  private static final double MANY_CAPITALS = 0.6;

  /** Vietnamese of any damage has more syllables left than this share of its words. */
  private static final double LETTER_SOUP = 0.3;

  /** So many question marks a letter stand for letters that an encoding lacked; they are seen. */
  private static final double QUESTION_MARKS = 0.05;

  private final PageFacts facts;
  private final @Nullable LanguageModel model;
  private final String text;
  private final long letters;
  private final Map<String, Double> measurements = new TreeMap<>();
  private final boolean overPicture;
  private Treatment treatment = Treatment.BLANK;
  private String reason = "";
  private @Nullable LegacyEncoding legacy;
  private boolean pictureLost;
  private List<Box> beside = List.of();

  PageTrial(PageFacts facts, @Nullable LanguageModel model) {
    this.model = model;
    this.facts = facts;
    this.text = facts.text();
    this.letters = text.codePoints().filter(Character::isLetterOrDigit).count();
    this.overPicture =
        facts.canBeRead()
            && (facts.pictureShare() >= PICTURE_PAGE || facts.textOnPicture() >= PICTURE_PAGE);
    measure("letters", letters);
    if (facts.canBeRead()) {
      measure("pictureShare", facts.pictureShare());
      measure("unmappedShare", facts.unmappedShare());
      measure("invisibleShare", facts.invisibleShare());
      measure("outsideCharacters", facts.outside());
      long legacyFonts =
          facts.fonts().stream().filter(f -> LegacyEncoding.ofFont(f).isPresent()).count();
      if (legacyFonts > 0) {
        measure("legacyFonts", legacyFonts);
      }
      if (facts.decomposed() > 0) {
        measure("decomposedWords", facts.decomposed());
      }
    }
  }

  private void measure(String name, double value) {
    measurements.put(name, Math.round(value * 10_000) / 10_000.0);
  }

  private void decide(Treatment decided, String why, Object... details) {
    treatment = decided;
    reason = why.formatted(details);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", share * 100);
  }

  void auto(InkSource source) throws DocumentException {
    if (letters < FEWEST_LETTERS && !isAllThatIsPrinted(source)) {
      withoutText(source.ink());
    } else if (facts.unmapped() >= FEWEST_LETTERS
        && facts.unmappedShare() > MANY_UNMAPPED
        && canSee(source)) {
      decide(
          Treatment.REOCR,
          "%s of the glyphs stand for no letter, so the page is read as it looks.",
          percent(facts.unmappedShare()));
    } else if (overPicture && isLayerOfSpecks(source)) {
      decide(
          Treatment.BLANK,
          "Nothing is printed on the page; its text layer is what was read into specks.");
    } else if (overPicture && leavesPrintUncovered(source)) {
      decide(
          Treatment.REOCR,
          "The text layer covers only %s of the print on the picture.",
          percent(measurements.getOrDefault("layerCoverage", 0.0)));
    } else if (isVisible() && hasPrintInPictures(source)) {
      withPictures(source);
    } else {
      byQuality(source);
    }
  }

  private boolean isVisible() {
    return facts.invisibleShare() < 0.5;
  }

  /** Whether a letter or two are the page: a page number. */
  private boolean isAllThatIsPrinted(InkSource source) throws DocumentException {
    return letters > 0 && isVisible() && source.ink().coveredBy(facts.lines()) > MANY_COVERED;
  }

  private boolean isLayerOfSpecks(InkSource source) {
    if (isVisible() || letters >= FEW_LETTERS) {
      return false;
    }
    try {
      return source.ink().blank();
    } catch (DocumentException e) {
      pictureLost = true;
      return false;
    }
  }

  private boolean hasPrintInPictures(InkSource source) {
    if (facts.pictureShare() < SMALL_PICTURE) {
      return false;
    }
    try {
      int found = source.ink().linesApartFrom(facts.lines(), facts.pictures());
      measure("linesInPictures", found);
      return found >= MANY_LINES;
    } catch (DocumentException e) {
      pictureLost = true;
      return false;
    }
  }

  /** Sound text is never given for a reading: a figure's labels are added to it. */
  private void withPictures(InkSource source) {
    byQuality(source);
    double lines = measurements.getOrDefault("linesInPictures", 0.0);
    if (treatment == Treatment.KEEP || treatment == Treatment.CONVERT) {
      beside = facts.pictures();
      decide(
          Treatment.REOCR,
          "Pictures on the page hold %.0f lines of print: they are read, and the sound text stays.",
          lines);
    } else {
      decide(
          Treatment.REOCR,
          "Pictures on the page hold %.0f lines of print that its text lacks.",
          lines);
    }
  }

  private void withoutText(InkMap ink) {
    measure("inkShare", ink.share());
    if (ink.blank()) {
      decide(Treatment.BLANK, "Nothing is printed on the page.");
    } else if (facts.pictureShare() > 0) {
      decide(
          Treatment.REOCR,
          "The page has no text layer; pictures cover %s of it.",
          percent(facts.pictureShare()));
    } else {
      decide(Treatment.REOCR, "The page has no text layer but drawings.");
    }
  }

  /** Whether the picture can be decoded; a page with text is not lost with its picture. */
  private boolean canSee(InkSource source) {
    try {
      measure("inkShare", source.ink().share());
      return true;
    } catch (DocumentException e) {
      pictureLost = true;
      return false;
    }
  }

  private boolean leavesPrintUncovered(InkSource source) {
    if (isVisible() && letters >= PRINTED_LETTERS) {
      return false;
    }
    if (letters >= MANY_LETTERS && facts.textExtent() >= MOST_OF_HEIGHT) {
      return false;
    }
    try {
      InkMap ink = source.ink();
      double covered = ink.coveredBy(facts.lines());
      measure("inkShare", ink.share());
      measure("layerCoverage", covered);
      return !ink.blank() && covered < COVERS;
    } catch (DocumentException e) {
      pictureLost = true;
      return false;
    }
  }

  /** A text file, an Office file, or a PDF page that draws nothing. */
  void textAlone() {
    if (text.isBlank()) {
      decide(Treatment.BLANK, "There is no text on the page.");
    } else {
      byQuality(null);
    }
  }

  private void byQuality(@Nullable InkSource source) {
    Optional<LegacyEncoding> detected = LegacyEncoding.detect(text, facts.fonts());
    TextQuality quality =
        model == null ? TextQuality.measure(text) : TextQuality.measure(text, model);
    measure("words", quality.tokens());
    measure("validSyllables", quality.validSyllables());
    measure("markedShare", quality.markedShare());
    measure("toneDensity", quality.toneDensity());
    measure("symbolNoise", quality.symbolNoise());
    if (!Double.isNaN(quality.meanLogProbability())) {
      measure("languageModelScore", quality.meanLogProbability());
    }
    if (detected.isEmpty() && facts.decomposed() > MANY_DECOMPOSED * quality.tokens()) {
      detected = Optional.of(LegacyEncoding.NFD); // composed already, where it was read
    }
    if (detected.isPresent()) {
      legacy = detected.get();
      decide(Treatment.CONVERT, "The text is sound Vietnamese in %s.", PageGate.nameOf(legacy));
    } else if (overPicture && isDisordered(quality) && source != null && canSee(source)) {
      decide(
          Treatment.REOCR,
          "The words of the text layer are syllables, but their order makes no sense.");
    } else if (quality.isSoundVietnamese() && !isPoor(quality)) {
      decide(
          Treatment.KEEP,
          "The text is sound Vietnamese: %s of the words are syllables, %s bear marks.",
          percent(quality.validSyllables()),
          percent(quality.markedShare()));
    } else if (quality.tokens() < TextQuality.FEWEST_TOKENS) {
      fewWords(quality, source);
    } else if (OtherLanguage.is(text, quality)) {
      decide(Treatment.KEEP, "The text is clean but not Vietnamese.");
    } else if (OtherLanguage.isBesideVietnamese(text)) {
      decide(Treatment.KEEP, "The text is sound Vietnamese beside another language.");
    } else if (!overPicture && Terms.areAllThatIsStrange(text, quality)) {
      decide(Treatment.KEEP, "The text is sound Vietnamese beside terms and formulas.");
    } else {
      damaged(quality, source);
    }
  }

  private void fewWords(TextQuality quality, @Nullable InkSource source) {
    boolean sound = quality.validSyllables() >= 0.8 && quality.markedShare() >= 0.5;
    if (sound || quality.tokens() == 0 || !overPicture) {
      decide(Treatment.KEEP, "There are too few words to judge, and nothing speaks against them.");
    } else {
      damaged(quality, source);
    }
  }

  /** Whether too many words are wrong, though most are right. */
  private static boolean isPoor(TextQuality quality) {
    boolean likely = quality.meanLogProbability() >= UNLIKELY; // false without a model
    return quality.tokens() >= MANY_WORDS && quality.validSyllables() < MANY_VALID && !likely;
  }

  private boolean isDisordered(TextQuality quality) {
    double score = quality.meanLogProbability(); // not a number without a model
    if (model == null
        || quality.tokens() < MANY_WORDS
        || !(score < DISORDERED)
        || !quality.isSoundVietnamese()) {
      return false;
    }
    List<String> words = Arrays.asList(text.strip().split("\\s+"));
    long capitals = words.stream().filter(w -> Character.isUpperCase(w.codePointAt(0))).count();
    if (score < NAMES && capitals > MANY_CAPITALS * words.size()) {
      return false;
    }
    Collections.shuffle(words, new Random(1));
    double inAnyOrder = TextQuality.measure(String.join(" ", words), model).meanLogProbability();
    measure("orderGain", score - inAnyOrder);
    return score - inAnyOrder < ORDER;
  }

  /** Whether there is nothing to repair, though the page may look well: a font that tells lies. */
  private boolean isLetterSoup(TextQuality quality) {
    long asked = text.codePoints().filter(c -> c == '?').count();
    return asked < QUESTION_MARKS * letters
        && quality.validSyllables() < LETTER_SOUP
        && quality.markedShare() < 0.5
        && isVisible();
  }

  private void damaged(TextQuality quality, @Nullable InkSource source) {
    String what =
        "Only %s of the words are syllables and %s bear marks"
            .formatted(percent(quality.validSyllables()), percent(quality.markedShare()));
    if (source != null && overPicture && !pictureLost && canSee(source)) {
      treatment = Treatment.REOCR;
      reason = what + ", and there is a picture to read.";
    } else if (isLetterSoup(quality) && source != null && canSee(source)) {
      treatment = Treatment.REOCR;
      reason = what + ": its letters are not those that the page shows, so it is read as it looks.";
    } else if (pictureLost) {
      treatment = Treatment.REPAIR_ONLY;
      reason = what + "; the picture behind the text cannot be decoded.";
    } else {
      treatment = Treatment.REPAIR_ONLY;
      reason = what + ", and there is no picture to read.";
    }
  }

  PageGate.Verdict verdict(OcrMode mode) {
    override(mode);
    if (facts.outside() > 0) {
      reason += " %d characters outside of the page were left out.".formatted(facts.outside());
    }
    if (pictureLost && treatment != Treatment.REPAIR_ONLY) {
      reason += " The picture on the page cannot be decoded.";
    }
    if (!facts.note().isEmpty()) {
      reason += " " + facts.note();
    }
    return new PageGate.Verdict(
        new PageDecision(treatment, reason, measurements),
        facts,
        treatment == Treatment.CONVERT || !beside.isEmpty() ? legacy : null,
        beside);
  }

  private void override(OcrMode mode) {
    boolean readable = facts.canBeRead() && treatment != Treatment.BLANK && !pictureLost;
    switch (mode) {
      case AUTO -> {}
      case SKIP -> {
        if (treatment == Treatment.REOCR) {
          Treatment sound = legacy == null ? Treatment.KEEP : Treatment.CONVERT;
          treatment = beside.isEmpty() ? Treatment.REPAIR_ONLY : sound;
          beside = List.of();
          reason = "OCR is switched off. " + reason;
        }
      }
      case REDO -> {
        if (readable && overPicture && !isReadWhole()) {
          treatment = Treatment.REOCR;
          beside = List.of();
          reason = "OCR is to be done again. " + reason;
        }
      }
      case FORCE -> {
        if (readable && !isReadWhole()) {
          treatment = Treatment.REOCR;
          beside = List.of();
          reason = "OCR is forced. " + reason;
        }
      }
    }
  }

  private boolean isReadWhole() {
    return treatment == Treatment.REOCR && beside.isEmpty();
  }
}
