package vn.hoso.ingest;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

  /** A layer with as many letters over most of the page's height is taken to cover the print. */
  private static final int MANY_LETTERS = 600;

  private static final double MOST_OF_HEIGHT = 0.7;

  /** Visible text with as many letters over a picture: the picture is a background. */
  private static final int PRINTED_LETTERS = 300;

  /** From this share of the words on, it is the text that is decomposed and not a stray word. */
  private static final double MANY_DECOMPOSED = 0.2;

  /** With so many words, shares and scores tell scattered damage from a few foreign words. */
  private static final int MANY_WORDS = 30;

  /** Sound pages have 0.94 and more, those with one misread word in four 0.9 and less. */
  private static final double MANY_VALID = 0.92;

  /** Mean ln P of sound prose is -2 to -5, of tables -6, of one word in four misread below. */
  private static final double UNLIKELY = -5.2;

  /** Mean ln P of words in any order is -7.8 and less; so is that of lists of names. */
  private static final double DISORDERED = -7;

  private static final double MANY_CAPITALS = 0.4;

  /** Vietnamese of any damage has more syllables left than this share of its words. */
  private static final double LETTER_SOUP = 0.3;

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
    if (letters < FEWEST_LETTERS) {
      withoutText(source.ink());
    } else if (facts.unmapped() >= FEWEST_LETTERS
        && facts.unmappedShare() > MANY_UNMAPPED
        && canSee(source)) {
      decide(
          Treatment.REOCR,
          "%s of the glyphs stand for no letter, so the page is read as it looks.",
          percent(facts.unmappedShare()));
    } else if (overPicture && leavesPrintUncovered(source)) {
      decide(
          Treatment.REOCR,
          "The text layer covers only %s of the print on the picture.",
          percent(measurements.getOrDefault("layerCoverage", 0.0)));
    } else {
      byQuality(source);
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
    boolean visible = facts.invisibleShare() < 0.5;
    if (visible && letters >= PRINTED_LETTERS) {
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
    if (quality.tokens() < MANY_WORDS || !(quality.meanLogProbability() < DISORDERED)) {
      return false;
    }
    String[] words = text.strip().split("\\s+");
    long capitals = Stream.of(words).filter(w -> Character.isUpperCase(w.codePointAt(0))).count();
    return quality.isSoundVietnamese() && capitals < MANY_CAPITALS * words.length;
  }

  /** Whether there is nothing to repair, though the page may look well: a font that tells lies. */
  private boolean isLetterSoup(TextQuality quality) {
    return quality.validSyllables() < LETTER_SOUP
        && quality.markedShare() < 0.5
        && facts.invisibleShare() < 0.5;
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
        treatment == Treatment.CONVERT ? legacy : null);
  }

  private void override(OcrMode mode) {
    boolean readable = facts.canBeRead() && treatment != Treatment.BLANK && !pictureLost;
    switch (mode) {
      case AUTO -> {}
      case SKIP -> {
        if (treatment == Treatment.REOCR) {
          treatment = Treatment.REPAIR_ONLY;
          reason = "OCR is switched off. " + reason;
        }
      }
      case REDO -> {
        if (readable && overPicture && treatment != Treatment.REOCR) {
          treatment = Treatment.REOCR;
          reason = "OCR is to be done again. " + reason;
        }
      }
      case FORCE -> {
        if (readable && treatment != Treatment.REOCR) {
          treatment = Treatment.REOCR;
          reason = "OCR is forced. " + reason;
        }
      }
    }
  }
}
