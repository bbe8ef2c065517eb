package vn.hoso.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/** The fonts of the cells of Excel files: those of their styles, or of the runs within. */
final class SheetFonts {
  private SheetFonts() {}

  /** Of 1997 to 2003 (.xls). */
  static void readBinary(Path file, FontedText text) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(file.toFile(), true);
        HSSFWorkbook book = new HSSFWorkbook(files)) {
      for (Sheet sheet : book) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            if (isText(cell)) {
              add(book, cell, text);
            }
          }
        }
      }
    }
  }

  private static boolean isText(Cell cell) {
    return cell.getCellType() == CellType.STRING
        || (cell.getCellType() == CellType.FORMULA
            && cell.getCachedFormulaResultType() == CellType.STRING);
  }

  private static void add(HSSFWorkbook book, Cell cell, FontedText text) {
    String usual = book.getFontAt(cell.getCellStyle().getFontIndex()).getFontName();
    if (cell.getRichStringCellValue() instanceof HSSFRichTextString rich) {
      String all = rich.getString();
      int from = 0;
      String font = usual;
      for (int run = 0; run < rich.numFormattingRuns(); run++) {
        int start = Math.min(rich.getIndexOfFormattingRun(run), all.length());
        text.add(all.substring(from, start), font);
        font = book.getFontAt(rich.getFontOfFormattingRun(run)).getFontName();
        from = start;
      }
      text.add(all.substring(from), font);
    }
    text.add("\n", null);
  }

  /** Of 2007 and later (.xlsx); read as a stream, since tables may be large. */
  static void readXml(Path file, FontedText text) throws IOException, XMLStreamException {
    try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      XSSFReader reader = new XSSFReader(parts);
      reader.setUseReadOnlySharedStringsTable(false); // that one forgets the fonts
      StylesTable styles = reader.getStylesTable();
      SharedStrings strings = reader.getSharedStringsTable();
      XMLInputFactory factory = XMLInputFactory.newInstance();
      factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
      factory.setProperty(XMLInputFactory.IS_COALESCING, true);
      for (Iterator<InputStream> sheets = reader.getSheetsData(); sheets.hasNext(); ) {
        try (InputStream in = sheets.next()) {
          sheet(factory.createXMLStreamReader(in), styles, strings, text);
        }
      }
    } catch (OpenXML4JException e) {
      throw new IOException(e);
    }
  }

  private static void sheet(
      XMLStreamReader xml, StylesTable styles, @Nullable SharedStrings strings, FontedText text)
      throws XMLStreamException {
    String font = null;
    String type = null;
    boolean inText = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        if (name.equals("c")) {
          type = xml.getAttributeValue(null, "t");
          font = font(styles, xml.getAttributeValue(null, "s"));
        }
        inText = name.equals("v") || name.equals("t");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        inText = false;
        if (xml.getLocalName().equals("c")) {
          text.add("\n", null);
        }
      } else if (event == XMLStreamConstants.CHARACTERS && inText && type != null) {
        if (!type.equals("s")) {
          text.add(xml.getText(), font);
        } else if (strings != null) {
          add(strings.getItemAt(Integer.parseInt(xml.getText().strip())), font, text);
        }
      }
    }
  }

  private static @Nullable String font(StylesTable styles, @Nullable String style) {
    int number = style == null ? 0 : Integer.parseInt(style);
    return number < styles.getNumCellStyles()
        ? styles.getStyleAt(number).getFont().getFontName()
        : null;
  }

  private static void add(RichTextString string, @Nullable String usual, FontedText text) {
    if (!(string instanceof XSSFRichTextString rich) || rich.numFormattingRuns() == 0) {
      text.add(string.getString(), usual);
      return;
    }
    for (int run = 0; run < rich.numFormattingRuns(); run++) {
      int start = rich.getIndexOfFormattingRun(run);
      XSSFFont own = rich.getFontOfFormattingRun(run);
      text.add(
          rich.getString().substring(start, start + rich.getLengthOfFormattingRun(run)),
          own == null ? usual : own.getFontName());
    }
  }
}
