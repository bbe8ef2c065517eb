package vn.hoso.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Writes small Word files in the form of 1997 to 2003, as [MS-DOC] describes it: one piece of text,
 * one page of paragraph and one of character properties, one style, the fonts. POI reads such files
 * and makes none.
 */
final class WordFile {
  private static final int TEXT_AT = 0x400;
  private static final int PAGE = 512;
  private static final int SPRM_FONT_ASCII = 0x4A4F;
  private static final int SPRM_FONT_OTHER = 0x4A51;

  private final List<String> fonts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final List<Integer> runEnds = new ArrayList<>();
  private final List<Integer> runFonts = new ArrayList<>();
  private final List<Integer> paragraphEnds = new ArrayList<>();

  /**
   * @param usualFont of the style of all paragraphs
   */
  WordFile(String usualFont) {
    fonts.add(usualFont);
  }

  /** Adds a run; without a font it is set in that of the style. */
  WordFile run(String font, String run) {
    if (font != null && !fonts.contains(font)) {
      fonts.add(font);
    }
    text.append(run);
    runEnds.add(text.length());
    runFonts.add(font == null ? -1 : fonts.indexOf(font));
    return this;
  }

  WordFile endParagraph() {
    run(null, "\r");
    paragraphEnds.add(text.length());
    return this;
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Writes the file.
   *
   * @param bytesEach for each character: 1 (windows-1252) or 2 (UTF-16)
   */
  void write(Path file, int bytesEach) throws IOException {
    Charset charset = bytesEach == 1 ? Charset.forName("windows-1252") : StandardCharsets.UTF_16LE;
    byte[] letters = text.toString().getBytes(charset);
    int pages = (TEXT_AT + letters.length + PAGE - 1) / PAGE;
    ByteBuffer main = buffer((pages + 2) * PAGE);
    main.put(TEXT_AT, letters);
    main.put(pages * PAGE, paragraphs(bytesEach));
    main.put((pages + 1) * PAGE, runs(bytesEach));

    ByteBuffer table = buffer(4096);
    int end = TEXT_AT + letters.length;
    put(main, table, 1, styles());
    put(main, table, 6, ends(0, text.length()).putInt(4 * 2 + 2, -1)); // no own properties
    put(main, table, 12, binTable(end, pages + 1));
    put(main, table, 13, binTable(end, pages));
    put(main, table, 15, fontTable());
    put(main, table, 31, buffer(500)); // properties of the document
    put(main, table, 33, pieces(bytesEach));
    head(main, end);
    try (POIFSFileSystem files = new POIFSFileSystem();
        OutputStream out = Files.newOutputStream(file)) {
      files.createDocument(new ByteArrayInputStream(main.array()), "WordDocument");
      files.createDocument(new ByteArrayInputStream(table.array()), "1Table");
      files.writeFilesystem(out);
    }
  }

  private void head(ByteBuffer main, int end) {
    main.putShort(0, (short) 0xA5EC).putShort(2, (short) 0xC1).putShort(6, (short) 0x409);
    main.putShort(0xA, (short) 0x200).putShort(0xC, (short) 0xBF); // 1Table
    main.putInt(0x18, TEXT_AT).putInt(0x1C, end);
    main.putShort(0x20, (short) 14).putShort(0x3E, (short) 22);
    main.putInt(0x40, main.capacity()).putInt(0x4C, text.length());
    main.putShort(0x98, (short) 0x5D);
  }

  private static void put(ByteBuffer main, ByteBuffer table, int number, ByteBuffer part) {
    main.putInt(0x9A + 8 * number, table.position());
    main.putInt(0x9A + 8 * number + 4, part.capacity());
    table.put(part.array());
  }

  /** Two positions, and 12 bytes for what lies between. */
  private static ByteBuffer ends(int from, int to) {
    return buffer(4 * 2 + 12).putInt(0, from).putInt(4, to);
  }

  private static ByteBuffer binTable(int end, int page) {
    return buffer(12).putInt(0, TEXT_AT).putInt(4, end).putInt(8, page);
  }

  private ByteBuffer pieces(int bytesEach) {
    ByteBuffer pieces = buffer(5 + 8 + 8);
    pieces.put((byte) 2).putInt(16).putInt(0).putInt(text.length());
    pieces.putShort((short) 0);
    return pieces.putInt(bytesEach == 1 ? (TEXT_AT * 2) | 0x40000000 : TEXT_AT);
  }

  private byte[] paragraphs(int bytesEach) {
    ByteBuffer page = positions(paragraphEnds, bytesEach);
    int properties = PAGE - 8;
    for (int i = 0; i < paragraphEnds.size(); i++) {
      page.put((byte) (properties / 2)).put(new byte[12]);
    }
    return page.put(properties + 1, (byte) 1).array(); // style 0 and nothing else
  }

  private byte[] runs(int bytesEach) {
    ByteBuffer page = positions(runEnds, bytesEach);
    int at = PAGE - 2;
    for (int font : runFonts) {
      if (font < 0) {
        page.put((byte) 0); // as the style
        continue;
      }
      at -= 10;
      page.put((byte) (at / 2));
      page.put(at, (byte) 8).put(at + 1, properties(font));
    }
    return page.array();
  }

  private static byte[] properties(int font) {
    return buffer(8)
        .putShort((short) SPRM_FONT_ASCII)
        .putShort((short) font)
        .putShort((short) SPRM_FONT_OTHER)
        .putShort((short) font)
        .array();
  }

  private static ByteBuffer positions(List<Integer> ends, int bytesEach) {
    ByteBuffer page = buffer(PAGE).putInt(TEXT_AT);
    for (int end : ends) {
      page.putInt(TEXT_AT + end * bytesEach);
    }
    return page.put(PAGE - 1, (byte) ends.size());
  }

  private static ByteBuffer styles() {
    byte[] name = "Normal".getBytes(StandardCharsets.UTF_16LE);
    ByteBuffer style = buffer(10 + 2 + name.length + 2 + 4 + 2 + 8);
    style.putShort((short) 0).putShort((short) 0xFFF1).putShort((short) 2);
    style.putShort((short) style.capacity()).putShort((short) 0);
    style.putShort((short) (name.length / 2)).put(name).putShort((short) 0);
    style.putShort((short) 2).putShort((short) 0);
    style.putShort((short) 8).put(properties(0));
    ByteBuffer sheet = buffer(2 + 18 + 2 + style.capacity());
    sheet.putShort((short) 18).putShort((short) 1).putShort((short) 10).putShort((short) 1);
    return sheet.position(20).putShort((short) style.capacity()).put(style.array());
  }

  private ByteBuffer fontTable() {
    ByteBuffer all = buffer(4 + fonts.stream().mapToInt(f -> 40 + 2 * f.length() + 2).sum());
    all.putShort((short) fonts.size()).putShort((short) 0);
    for (String font : fonts) {
      byte[] name = font.getBytes(StandardCharsets.UTF_16LE);
      all.put((byte) (40 + name.length + 2 - 1)).put(new byte[39]).put(name).putShort((short) 0);
    }
    return all;
  }
}
