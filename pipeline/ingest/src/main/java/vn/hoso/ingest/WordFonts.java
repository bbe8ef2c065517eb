package vn.hoso.ingest;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The fonts of a Word file of 1997 to 2003 (.doc), run by run, styles resolved by POI. */
final class WordFonts {
  private static final char NON_BREAKING_HYPHEN = 30;
  private static final char SOFT_HYPHEN = 31;

  private WordFonts() {}

  static void read(Path file, FontedText text) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true);
        HWPFDocument document = new HWPFDocument(files)) {
      Range all = document.getOverallRange(); // with footnotes, heads and text boxes
      for (int i = 0; i < all.numCharacterRuns(); i++) {
        CharacterRun run = all.getCharacterRun(i);
        text.add(asRead(run.text()), run.getFontName());
      }
    }
  }

  /** As Tika writes it. */
  private static String asRead(String run) {
    return run.replace(NON_BREAKING_HYPHEN, '\u2011')
        .replace(SOFT_HYPHEN, '\u200b')
        .replaceAll("[\u0000-\u001f]", "\n");
  }
}
