package vn.hoso.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Manuscripts as OpenDocument texts, as LibreOffice writes them. */
final class OpenDocument {
  private static final String MEDIA_TYPE = "application/vnd.oasis.opendocument.text";

  private OpenDocument() {}

  static byte[] odt(Manuscript manuscript) throws IOException {
    var body = new StringBuilder();
    int tables = 0;
    for (FlowText.Part part : FlowText.parts(manuscript)) {
      switch (part) {
        case FlowText.Text text -> body.append(paragraph(text));
        case FlowText.Grid grid -> body.append(table(grid, ++tables));
      }
    }
    String content =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-content \
        xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
        xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" \
        xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
        office:version="1.2"><office:automatic-styles>%s</office:automatic-styles>\
        <office:body><office:text>%s</office:text></office:body></office:document-content>
        """
            .formatted(styles(), body);
    String manifest =
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" \
        manifest:version="1.2">\
        <manifest:file-entry manifest:full-path="/" manifest:media-type="%s"/>\
        <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>\
        </manifest:manifest>
        """
            .formatted(MEDIA_TYPE);
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      mediaType(zip);
      OfficeFiles.put(zip, "content.xml", content);
      OfficeFiles.put(zip, "META-INF/manifest.xml", manifest);
    }
    return bytes.toByteArray();
  }

  /** The first entry is stored, not packed, so that programs know the file by its first bytes. */
  private static void mediaType(ZipOutputStream zip) throws IOException {
    byte[] name = MEDIA_TYPE.getBytes(StandardCharsets.US_ASCII);
    var sum = new CRC32();
    sum.update(name);
    var entry = new ZipEntry("mimetype");
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(name.length);
    entry.setCrc(sum.getValue());
    entry.setTimeLocal(LocalDateTime.of(2024, 1, 1, 0, 0));
    zip.putNextEntry(entry);
    zip.write(name);
    zip.closeEntry();
  }

  private static String styles() {
    var styles = new StringBuilder();
    for (FlowText.Align align : FlowText.Align.values()) {
      String value =
          switch (align) {
            case LEFT -> "start";
            case CENTER -> "center";
            case JUSTIFY -> "justify";
          };
      styles.append(
          "<style:style style:name=\"P_%s\" style:family=\"paragraph\"><style:paragraph-properties fo:text-align=\"%s\"/></style:style>"
              .formatted(align, value));
    }
    for (Typeface.Style style : Typeface.Style.values()) {
      styles.append(
          "<style:style style:name=\"T_%s\" style:family=\"text\"><style:text-properties fo:font-family=\"'Times New Roman'\" fo:font-size=\"14pt\"%s%s/></style:style>"
              .formatted(
                  style,
                  OfficeFiles.bold(style) ? " fo:font-weight=\"bold\"" : "",
                  OfficeFiles.italic(style) ? " fo:font-style=\"italic\"" : ""));
    }
    return styles.toString();
  }

  private static String paragraph(FlowText.Text text) {
    var runs = new StringBuilder();
    String space = "";
    for (List<Layout.Piece> word : LineBreaker.words(text.markup(), text.style())) {
      for (Layout.Piece piece : word) {
        runs.append(
            "<text:span text:style-name=\"T_%s\">%s%s</text:span>"
                .formatted(piece.style(), space, OfficeFiles.escape(piece.text())));
        space = "";
      }
      space = " ";
    }
    return "<text:p text:style-name=\"P_%s\">%s</text:p>".formatted(text.align(), runs);
  }

  private static String table(FlowText.Grid grid, int number) {
    var table = new StringBuilder("<table:table table:name=\"Table%d\">".formatted(number));
    table.append(
        "<table:table-column table:number-columns-repeated=\"%d\"/>"
            .formatted(grid.widths().size()));
    for (List<List<FlowText.Text>> row : grid.rows()) {
      table.append("<table:table-row>");
      for (List<FlowText.Text> cell : row) {
        table.append("<table:table-cell office:value-type=\"string\">");
        cell.forEach(text -> table.append(paragraph(text)));
        table.append("</table:table-cell>");
      }
      table.append("</table:table-row>");
    }
    return table.append("</table:table>").toString();
  }
}
