package vn.hoso.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Box;
import vn.hoso.document.DocumentException;
import vn.hoso.document.Line;
import vn.hoso.document.PageDecision;
import vn.hoso.document.Treatment;
import vn.hoso.vietnamese.LanguageModel;
import vn.hoso.vietnamese.LegacyEncoding;

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
  private final OcrMode mode;
  private final @Nullable LanguageModel model;

  /**
   * @param model by which text in a wrong order is seen; null for none
   */
  PageGate(OcrMode mode, @Nullable LanguageModel model) {
    this.mode = mode;
    this.model = model;
  }

  /**
   * What was decided.
   *
   * @param facts what it rests on
   * @param legacy the encoding to convert from; null where the text is in Unicode or is not kept
   * @param beside where pictures hold print that the text, which stays, lacks; mostly empty
   */
  record Verdict(
      PageDecision decision, PageFacts facts, @Nullable LegacyEncoding legacy, List<Box> beside) {
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
    PageTrial trial = new PageTrial(facts, model);
    trial.auto(source);
    return trial.verdict(mode);
  }

  /** A page that draws nothing, or a page of a file without layout: there is only text. */
  Verdict decideUnpainted(PageFacts facts) {
    PageTrial trial = new PageTrial(facts, model);
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

  static String nameOf(LegacyEncoding encoding) {
    return switch (encoding) {
      case TCVN3 -> "the legacy encoding TCVN3 (ABC)";
      case VNI -> "the legacy encoding VNI";
      case VPS -> "the legacy encoding VPS";
      case VIQR -> "VIQR, marks written as punctuation";
      case CP1258 -> "the legacy encoding windows-1258";
      case NFD -> "decomposed Unicode";
    };
  }
}
