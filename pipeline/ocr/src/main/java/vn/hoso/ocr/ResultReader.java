package vn.hoso.ocr;

import com.sun.jna.Pointer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.ITessAPI.TessPageIterator;
import net.sourceforge.tess4j.ITessAPI.TessPageIteratorLevel;
import net.sourceforge.tess4j.ITessAPI.TessResultIterator;
import net.sourceforge.tess4j.TessAPI;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Alternative;
import vn.hoso.document.Box;
import vn.hoso.document.Word;
import vn.hoso.document.WordSource;

/** Takes words, and what else their letters may be, from Tesseract's result iterator. */
final class ResultReader {
  /**
   * Choices that Tesseract states at less than so many percent are left out: on thirty pages of
   * real and made scans they were what was printed in 8 cases of 58,000.
   */
  private static final double LEAST = 20;

  private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Cntrl}]+");

  private static final Pattern DIRT = Pattern.compile("[ˆ^`´¨¬¦¸·°'‘’|_]{1,2}");

  private final TessAPI tess;
  private final LetterCalls calls;

  ResultReader(Natives natives) {
    tess = natives.tess();
    calls = natives.letters();
  }

  /** A word of which some letters have been read. */
  private static final class Growing {
    final StringBuilder text = new StringBuilder();
    final List<Alternative> alternatives = new ArrayList<>();
    final @Nullable Box box;
    final double confidence;

    Growing(@Nullable Box box, double confidence) {
      this.box = box;
      this.confidence = confidence;
    }
  }

  /**
   * The words that were recognised last, in order.
   *
   * @param picture what was recognised
   * @param width of the picture as it came
   * @param height of the picture as it came
   */
  List<Word> read(TessBaseAPI handle, PreparedPicture picture, int width, int height) {
    TessResultIterator results = tess.TessBaseAPIGetIterator(handle);
    if (results == null) {
      return List.of();
    }
    try {
      // The same iterator under its base type; it is deleted as a result iterator, once.
      TessPageIterator place = tess.TessResultIteratorGetPageIterator(results);
      Pointer letters = results.getPointer();
      Pointer places = place.getPointer();
      List<Word> words = new ArrayList<>();
      Growing word = new Growing(null, 0);
      do {
        if (calls.TessPageIteratorIsAtBeginningOf(places, TessPageIteratorLevel.RIL_WORD) != 0) {
          end(word, words);
          word = begin(results, place, picture, width, height);
        }
        letter(letters, word);
      } while (calls.TessResultIteratorNext(letters, TessPageIteratorLevel.RIL_SYMBOL) != 0);
      end(word, words);
      return words;
    } finally {
      tess.TessResultIteratorDelete(results);
    }
  }

  private Growing begin(
      TessResultIterator results,
      TessPageIterator place,
      PreparedPicture picture,
      int width,
      int height) {
    IntBuffer left = IntBuffer.allocate(1);
    IntBuffer top = IntBuffer.allocate(1);
    IntBuffer right = IntBuffer.allocate(1);
    IntBuffer bottom = IntBuffer.allocate(1);
    if (tess.TessPageIteratorBoundingBox(
            place, TessPageIteratorLevel.RIL_WORD, left, top, right, bottom)
        == 0) {
      return new Growing(null, 0);
    }
    double percent = tess.TessResultIteratorConfidence(results, TessPageIteratorLevel.RIL_WORD);
    return new Growing(
        picture.original(left.get(0), top.get(0), right.get(0), bottom.get(0), width, height),
        Math.max(0, Math.min(1, percent / 100)));
  }

  private static void end(Growing word, List<Word> words) {
    if (word.box == null || word.text.isEmpty()) {
      return;
    }
    String text = word.text.toString();
    if (isDirt(text, word.confidence)) {
      return;
    }
    // Letters and marks that were read apart become one, and the places shift.
    boolean composed = Normalizer.isNormalized(text, Normalizer.Form.NFC);
    words.add(
        new Word(
            composed ? text : Normalizer.normalize(text, Normalizer.Form.NFC),
            word.box,
            word.confidence,
            WordSource.OCR,
            composed ? word.alternatives : List.of()));
  }

  /**
   * Whether a word is what the model makes of specks and pieces of ruling lines: signs that never
   * stand alone in print. A bar may be the number I, where the model is fairly sure of it.
   */
  static boolean isDirt(String text, double confidence) {
    return DIRT.matcher(text).matches() && (confidence < 0.5 || text.indexOf('|') < 0);
  }

  private void letter(Pointer results, Growing word) {
    Pointer utf8 = calls.TessResultIteratorGetUTF8Text(results, TessPageIteratorLevel.RIL_SYMBOL);
    if (utf8 == null) {
      return;
    }
    String letter;
    try {
      letter = UNSEEN.matcher(text(utf8)).replaceAll("");
    } finally {
      calls.TessDeleteText(utf8);
    }
    if (letter.length() == 1) {
      alternatives(results, word, letter.charAt(0));
    }
    word.text.append(letter);
  }

  private void alternatives(Pointer results, Growing word, char read) {
    Pointer choices = calls.TessResultIteratorGetChoiceIterator(results);
    if (choices == null) {
      return;
    }
    try {
      do {
        double percent = calls.TessChoiceIteratorConfidence(choices);
        Pointer utf8 = percent < LEAST ? null : calls.TessChoiceIteratorGetUTF8Text(choices);
        String other = utf8 == null ? "" : text(utf8);
        if (other.length() == 1 && other.charAt(0) != read && !other.isBlank()) {
          word.alternatives.add(
              new Alternative(
                  word.text.length(), other.charAt(0), Math.min(1, Math.round(percent) / 100.0)));
        }
      } while (calls.TessChoiceIteratorNext(choices) != 0);
    } finally {
      calls.TessChoiceIteratorDelete(choices);
    }
  }

  private static String text(Pointer utf8) {
    String text = utf8.getString(0, StandardCharsets.UTF_8.name());
    boolean plain = text.length() == 1 && text.charAt(0) < 0x80;
    return plain ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
  }
}
