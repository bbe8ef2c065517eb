package vn.hoso.ingest;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.DocumentException;
import vn.hoso.document.Line;
import vn.hoso.document.PageDecision;
import vn.hoso.document.Treatment;
import vn.hoso.vietnamese.LegacyEncoding;
import vn.hoso.vietnamese.TextQuality;

/**
 * Decides what is done with a page, for each page on its own.
 *
 * <p>In this order: no text layer, so read the picture, or blank; glyphs that stand for no letter;
 * a layer that leaves most of the print uncovered, such as a header or a signature's stamp over a
 * scan; a legacy encoding; sound Vietnamese; too little to judge; another language; damaged text,
 * which is read again where it lies over a picture and repaired where it does not. {@link OcrMode}
 * then has the last word.
 */
final class PageGate {
  /** Fewer letters and digits are no text layer: a stray page number. */
  private static final int FEWEST_LETTERS = 3;

  private static final double MANY_UNMAPPED = 0.1;

  /** From this share of the page (or of the words) on, the picture is what the page is. */
  private static final double PICTURE_PAGE = 0.5;

  /** A layer over less of the ink than this share leaves print unread; seals and lines are ink. */
  private static final double COVERS = 0.4;

  /** A layer with as many letters over half of the page's height is taken to cover the print. */
  private static final int MANY_LETTERS = 600;

  /** Visible text with as many letters over a picture: the picture is a background. */
  private static final int PRINTED_LETTERS = 300;

  /** Frequent words of English that no Vietnamese syllable without its marks can be taken for. */
  private static final Set<String> ENGLISH =
      Set.of(
          "of", "and", "is", "that", "with", "for", "this", "from", "are", "by", "it", "was", "or",
          "which", "not", "have", "will", "if", "must", "used");

  /** English prose has 0.12 to 0.2 of them, Vietnamese of any damage below 0.01. */
  private static final double COMMON_ENGLISH = 0.05;

  private final OcrMode mode;

  PageGate(OcrMode mode) {
    this.mode = mode;
  }

  /**
   * What was decided.
   *
   * @param facts what it rests on
   * @param legacy the encoding to convert from; null but for {@code CONVERT}
   */
  record Verdict(PageDecision decision, PageFacts facts, @Nullable LegacyEncoding legacy) {
    /** The page's lines in Unicode NFC. */
    List<Line> readable(List<Line> lines) {
      return legacy == null
          ? LegacyText.composed(lines)
          : LegacyText.convert(lines, legacy, facts.wordFonts());
    }
  }

  /**
   * A page that draws something.
   *
   * @throws DocumentException where all the page holds is a picture that cannot be decoded
   */
  Verdict decide(PageFacts facts, InkSource source) throws DocumentException {
    Trial trial = new Trial(facts);
    trial.auto(source);
    return trial.verdict(mode);
  }

  /** A page that draws nothing, or a page of a file without layout: there is only text. */
  Verdict decideUnpainted(PageFacts facts) {
    Trial trial = new Trial(facts);
    trial.textAlone();
    return trial.verdict(mode);
  }

  /** The decision on a text that was sound once its fonts were heeded; others stay as they are. */
  static PageDecision converted(PageDecision decision, LegacyEncoding encoding) {
    return decision.treatment() != Treatment.KEEP
        ? decision
        : new PageDecision(
            Treatment.CONVERT,
            "The text was set in fonts of %s. %s".formatted(nameOf(encoding), decision.reason()),
            decision.measurements());
  }

  private static String nameOf(LegacyEncoding encoding) {
    return switch (encoding) {
      case TCVN3 -> "the legacy encoding TCVN3 (ABC)";
      case VNI -> "the legacy encoding VNI";
      case VPS -> "the legacy encoding VPS";
      case VIQR -> "VIQR, marks written as punctuation";
      case CP1258 -> "the legacy encoding windows-1258";
      case NFD -> "decomposed Unicode";
    };
  }

  /** One decision under way. */
  private static final class Trial {
    private final PageFacts facts;
    private final String text;
    private final long letters;
    private final Map<String, Double> measurements = new TreeMap<>();
    private final boolean overPicture;
    private Treatment treatment = Treatment.BLANK;
    private String reason = "";
    private @Nullable LegacyEncoding legacy;
    private boolean pictureLost;

    Trial(PageFacts facts) {
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
      if (letters >= MANY_LETTERS && facts.textExtent() >= 0.5) {
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
      TextQuality quality = TextQuality.measure(text);
      measure("words", quality.tokens());
      measure("validSyllables", quality.validSyllables());
      measure("markedShare", quality.markedShare());
      measure("toneDensity", quality.toneDensity());
      measure("symbolNoise", quality.symbolNoise());
      if (detected.isPresent()) {
        legacy = detected.get();
        decide(Treatment.CONVERT, "The text is sound Vietnamese in %s.", nameOf(legacy));
      } else if (quality.isSoundVietnamese()) {
        decide(
            Treatment.KEEP,
            "The text is sound Vietnamese: %s of the words are syllables, %s bear marks.",
            percent(quality.validSyllables()),
            percent(quality.markedShare()));
      } else if (quality.tokens() < TextQuality.FEWEST_TOKENS) {
        fewWords(quality, source);
      } else if (quality.isOtherLanguage() || isOtherScript() || isEnglish(quality)) {
        decide(Treatment.KEEP, "The text is clean but not Vietnamese.");
      } else {
        damaged(quality, source);
      }
    }

    private void fewWords(TextQuality quality, @Nullable InkSource source) {
      boolean sound = quality.validSyllables() >= 0.8 && quality.markedShare() >= 0.5;
      if (sound || quality.tokens() == 0 || !overPicture) {
        decide(
            Treatment.KEEP, "There are too few words to judge, and nothing speaks against them.");
      } else {
        damaged(quality, source);
      }
    }

    /** Whether common words say that it is English, though half of it may be names and codes. */
    private boolean isEnglish(TextQuality quality) {
      List<String> words = List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
      double common = words.stream().filter(ENGLISH::contains).count();
      return quality.markedShare() < 0.1 && common >= COMMON_ENGLISH * words.size();
    }

    /** Whether most letters are of a script that Vietnamese is not written in. */
    private boolean isOtherScript() {
      long foreign =
          text.codePoints()
              .filter(Character::isLetter)
              .filter(c -> Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN)
              .count();
      return foreign > 0.8 * text.codePoints().filter(Character::isLetter).count();
    }

    private void damaged(TextQuality quality, @Nullable InkSource source) {
      String what =
          "Only %s of the words are syllables and %s bear marks"
              .formatted(percent(quality.validSyllables()), percent(quality.markedShare()));
      if (source != null && overPicture && !pictureLost && canSee(source)) {
        treatment = Treatment.REOCR;
        reason = what + ", and there is a picture to read.";
      } else if (pictureLost) {
        treatment = Treatment.REPAIR_ONLY;
        reason = what + "; the picture behind the text cannot be decoded.";
      } else {
        treatment = Treatment.REPAIR_ONLY;
        reason = what + ", and there is no picture to read.";
      }
    }

    Verdict verdict(OcrMode mode) {
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
      return new Verdict(
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
}
