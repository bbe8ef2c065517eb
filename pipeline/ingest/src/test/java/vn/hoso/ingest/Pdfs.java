package vn.hoso.ingest;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/** Makes PDF pages. */
final class Pdfs {
  static final PDRectangle A4 =
      new PDRectangle(Sheets.WIDTH * 72f / Sheets.DPI, Sheets.HEIGHT * 72f / Sheets.DPI);

  private Pdfs() {}

  static PDPage page(PDDocument document) {
    PDPage page = new PDPage(A4);
    document.addPage(page);
    return page;
  }

  /** Draws a picture over the whole page. */
  static void draw(PDDocument document, PDPage page, PDImageXObject image) throws IOException {
    try (PDPageContentStream content = append(document, page)) {
      content.drawImage(image, 0, 0, page.getCropBox().getWidth(), page.getCropBox().getHeight());
    }
  }

  static PDPageContentStream append(PDDocument document, PDPage page) throws IOException {
    return new PDPageContentStream(document, page, AppendMode.APPEND, true, true);
  }

  /** Writes lines where {@link Sheets#printed} has its print. */
  static void write(
      PDDocument document, PDPage page, PDFont font, List<String> lines, boolean visible)
      throws IOException {
    try (PDPageContentStream content = append(document, page)) {
      content.beginText();
      content.setFont(font, 11);
      content.setRenderingMode(visible ? RenderingMode.FILL : RenderingMode.NEITHER);
      float y = page.getMediaBox().getHeight() - (Sheets.top(0) + 11) * 72f / Sheets.DPI;
      content.newLineAtOffset(80 * 72f / Sheets.DPI, y);
      for (String line : lines) {
        if (font instanceof PDType1Font) {
          showCodes(content, line.getBytes(StandardCharsets.ISO_8859_1));
        } else {
          showCodes(content, line.getBytes(StandardCharsets.UTF_16BE));
        }
        content.newLineAtOffset(0, -40 * 72f / Sheets.DPI);
      }
      content.endText();
    }
  }

  /** The codes as they are, which PDFBox would not encode for these fonts. */
  @SuppressWarnings("deprecation")
  private static void showCodes(PDPageContentStream content, byte[] codes) throws IOException {
    StringBuilder hex = new StringBuilder("<");
    for (byte b : codes) {
      hex.append("%02X".formatted(b));
    }
    content.appendRawCommands(hex.append("> Tj\n").toString());
  }

  static PDFont helvetica() {
    return new PDType1Font(Standard14Fonts.FontName.HELVETICA);
  }

  /** A font whose glyphs have names that stand for no letter. */
  static PDFont nameless() throws IOException {
    COSArray differences = new COSArray();
    differences.add(COSInteger.get(32));
    for (int code = 32; code < 127; code++) {
      differences.add(COSName.getPDFName("q" + code + "z"));
    }
    COSDictionary encoding = new COSDictionary();
    encoding.setItem(COSName.TYPE, COSName.ENCODING);
    encoding.setItem(COSName.DIFFERENCES, differences);
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE1);
    font.setName(COSName.BASE_FONT, "Helvetica");
    font.setItem(COSName.ENCODING, encoding);
    return new PDType1Font(font);
  }

  /** A font that has no glyphs but says what letter each code stands for, as OCR programs use. */
  static PDFont glyphless(PDDocument document) throws IOException {
    COSDictionary info = new COSDictionary();
    info.setString(COSName.REGISTRY, "Adobe");
    info.setString(COSName.ORDERING, "Identity");
    info.setInt(COSName.SUPPLEMENT, 0);
    COSDictionary descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, "GlyphLess");
    descriptor.setInt(COSName.FLAGS, 5);
    COSDictionary descendant = new COSDictionary();
    descendant.setItem(COSName.TYPE, COSName.FONT);
    descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
    descendant.setName(COSName.BASE_FONT, "GlyphLess");
    descendant.setItem(COSName.CIDSYSTEMINFO, info);
    descendant.setItem(COSName.FONT_DESC, descriptor);
    descendant.setInt(COSName.DW, 500);
    COSDictionary font = new COSDictionary();
    font.setItem(COSName.TYPE, COSName.FONT);
    font.setItem(COSName.SUBTYPE, COSName.TYPE0);
    font.setName(COSName.BASE_FONT, "GlyphLess");
    font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
    COSArray descendants = new COSArray();
    descendants.add(descendant);
    font.setItem(COSName.DESCENDANT_FONTS, descendants);
    font.setItem(COSName.TO_UNICODE, identityMap(document));
    return new PDType0Font(font);
  }

  private static COSStream identityMap(PDDocument document) throws IOException {
    StringBuilder map =
        new StringBuilder(
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
                + "/CMapName /Identity def 1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
    for (int first = 0; first < 256; first += 64) {
      map.append("64 beginbfrange\n");
      for (int high = first; high < first + 64; high++) {
        map.append("<%02X00> <%02XFF> <%02X00>\n".formatted(high, high, high));
      }
      map.append("endbfrange\n");
    }
    map.append("endcmap end end\n");
    PDStream stream = new PDStream(document);
    try (OutputStream out = stream.createOutputStream()) {
      out.write(map.toString().getBytes(StandardCharsets.US_ASCII));
    }
    return stream.getCOSObject();
  }

  static PDImageXObject jpeg(PDDocument document, BufferedImage image) throws IOException {
    return JPEGFactory.createFromImage(document, image, 0.8f);
  }

  static PDImageXObject flate(PDDocument document, BufferedImage image) throws IOException {
    return LosslessFactory.createFromImage(document, image);
  }

  /** CCITT group 4. */
  static PDImageXObject ccitt(PDDocument document, BufferedImage bilevel) throws IOException {
    return CCITTFactory.createFromImage(document, bilevel);
  }

  static PDImageXObject jpeg2000(PDDocument document, BufferedImage image) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (!ImageIO.write(image, "jpeg2000", bytes)) {
      throw new IOException("no JPEG 2000 writer");
    }
    PDImageXObject object =
        new PDImageXObject(
            new PDStream(document, new java.io.ByteArrayInputStream(bytes.toByteArray())), null);
    describe(object, image, COSName.JPX_DECODE, 8);
    return object;
  }

  /** A picture whose bytes are no picture. */
  static PDImageXObject damaged(PDDocument document) throws IOException {
    PDImageXObject object =
        new PDImageXObject(
            new PDStream(document, new java.io.ByteArrayInputStream(new byte[500])), null);
    describe(object, Sheets.blank(BufferedImage.TYPE_BYTE_GRAY), COSName.JPX_DECODE, 8);
    return object;
  }

  /**
   * JBIG2 with one generic region, MMR coded (ITU-T T.88 6.2.6: the same code as CCITT group 4).
   */
  static PDImageXObject jbig2(PDDocument document, BufferedImage bilevel) throws IOException {
    byte[] mmr;
    try (var in =
        ccitt(document, bilevel)
            .getStream()
            .createInputStream(List.of(COSName.CCITTFAX_DECODE.getName()))) {
      mmr = in.readAllBytes();
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(0);
    out.writeByte(48); // page information
    out.writeByte(0);
    out.writeByte(1);
    out.writeInt(19);
    out.writeInt(bilevel.getWidth());
    out.writeInt(bilevel.getHeight());
    out.writeInt(0);
    out.writeInt(0);
    out.writeByte(0);
    out.writeShort(0);
    out.writeInt(1);
    out.writeByte(38); // immediate generic region
    out.writeByte(0);
    out.writeByte(1);
    out.writeInt(18 + mmr.length);
    out.writeInt(bilevel.getWidth());
    out.writeInt(bilevel.getHeight());
    out.writeInt(0);
    out.writeInt(0);
    out.writeByte(0);
    out.writeByte(1); // MMR
    out.write(mmr);
    PDImageXObject object =
        new PDImageXObject(
            new PDStream(document, new java.io.ByteArrayInputStream(bytes.toByteArray())), null);
    describe(object, bilevel, COSName.JBIG2_DECODE, 1);
    return object;
  }

  private static void describe(
      PDImageXObject object, BufferedImage image, COSName filter, int bits) {
    COSDictionary dictionary = object.getCOSObject();
    dictionary.setItem(COSName.TYPE, COSName.XOBJECT);
    dictionary.setItem(COSName.SUBTYPE, COSName.IMAGE);
    dictionary.setItem(COSName.FILTER, filter);
    dictionary.setItem(COSName.WIDTH, COSInteger.get(image.getWidth()));
    dictionary.setItem(COSName.HEIGHT, COSInteger.get(image.getHeight()));
    dictionary.setItem(COSName.BITS_PER_COMPONENT, COSInteger.get(bits));
    dictionary.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
  }
}
