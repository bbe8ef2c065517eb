package vn.hoso.ingest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hoso.document.Box;
import vn.hoso.document.Line;
import vn.hoso.document.Word;

/**
 * What the gate knows of a page before it looks at the picture.
 *
 * @param lines the text that the file holds
 * @param fonts names of the fonts that it is set in; empty where the file does not say
 * @param wordFonts the font of each word, by identity; empty where the file does not say
 * @param glyphs how many glyphs the page shows
 * @param unmapped how many of them stand for no letter
 * @param outside how many characters lie outside the page
 * @param invisible how many characters are drawn invisibly, as OCR programs do, or covered by a
 *     picture that is drawn after them
 * @param decomposed how many words have their marks apart from their letters
 * @param pictures where pictures lie, in the pixels of the lines' boxes
 * @param pictureShare share (0..1) of the page that pictures cover
 * @param textOnPicture share (0..1) of the words that lie on a picture
 * @param textExtent share (0..1) of the page's height from the first line to the last
 * @param canBeRead whether there is anything that could be read by OCR: a PDF page or a picture
 * @param note a sentence to add to the reason; empty where there is nothing to add
 */
record PageFacts(
    List<Line> lines,
    Set<String> fonts,
    Map<Word, String> wordFonts,
    int glyphs,
    int unmapped,
    int outside,
    int invisible,
    int decomposed,
    List<Box> pictures,
    double pictureShare,
    double textOnPicture,
    double textExtent,
    boolean canBeRead,
    String note) {

  /** A page of a file without layout. */
  static PageFacts ofText(List<Line> lines, String note) {
    return new PageFacts(lines, Set.of(), Map.of(), 0, 0, 0, 0, 0, List.of(), 0, 0, 0, false, note);
  }

  /** A page of a picture file. */
  static PageFacts ofPicture() {
    return new PageFacts(
        List.of(), Set.of(), Map.of(), 0, 0, 0, 0, 0, List.of(), 1, 0, 0, true, "");
  }

  String text() {
    return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
  }

  double unmappedShare() {
    return glyphs == 0 ? 0 : (double) unmapped / glyphs;
  }

  double invisibleShare() {
    return glyphs == 0 ? 0 : Math.min(1, (double) invisible / glyphs);
  }
}
