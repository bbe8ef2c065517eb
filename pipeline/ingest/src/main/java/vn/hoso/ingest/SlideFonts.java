package vn.hoso.ingest;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.sl.usermodel.MasterSheet;
import org.apache.poi.sl.usermodel.Notes;
import org.apache.poi.sl.usermodel.Shape;
import org.apache.poi.sl.usermodel.ShapeContainer;
import org.apache.poi.sl.usermodel.Slide;
import org.apache.poi.sl.usermodel.SlideShow;
import org.apache.poi.sl.usermodel.SlideShowFactory;
import org.apache.poi.sl.usermodel.TableShape;
import org.apache.poi.sl.usermodel.TextParagraph;
import org.apache.poi.sl.usermodel.TextRun;
import org.apache.poi.sl.usermodel.TextShape;

/** The fonts of PowerPoint files, old and new, run by run; masters and themes resolved by POI. */
final class SlideFonts {
  private SlideFonts() {}

  static void read(Path file, FontedText text) throws IOException {
    try (SlideShow<?, ?> show = SlideShowFactory.create(file.toFile(), null, true)) {
      for (Slide<?, ?> slide : show.getSlides()) {
        shapes(slide, text);
        Notes<?, ?> notes = slide.getNotes();
        if (notes != null) {
          shapes(notes, text);
        }
      }
      for (MasterSheet<?, ?> master : show.getSlideMasters()) {
        shapes(master, text);
      }
    }
  }

  private static void shapes(ShapeContainer<?, ?> container, FontedText text) {
    for (Shape<?, ?> shape : container.getShapes()) {
      if (shape instanceof TextShape<?, ?> box) {
        paragraphs(box, text);
      } else if (shape instanceof TableShape<?, ?> table) {
        for (int row = 0; row < table.getNumberOfRows(); row++) {
          for (int column = 0; column < table.getNumberOfColumns(); column++) {
            TextShape<?, ?> cell = table.getCell(row, column);
            if (cell != null) { // the others of merged ones are not there
              paragraphs(cell, text);
            }
          }
        }
      } else if (shape instanceof ShapeContainer<?, ?> group) {
        shapes(group, text);
      }
    }
  }

  private static void paragraphs(TextShape<?, ?> box, FontedText text) {
    for (TextParagraph<?, ?, ?> paragraph : box.getTextParagraphs()) {
      for (TextRun run : paragraph) {
        text.add(run.getRawText().replace('\r', '\n'), run.getFontFamily());
      }
      text.add("\n", null);
    }
  }
}
