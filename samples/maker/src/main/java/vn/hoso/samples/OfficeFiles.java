package vn.hoso.samples;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Manuscripts as Office documents and web pages. */
final class OfficeFiles {
  private static final String TYPES =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Default Extension="rels" \
      ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/word/document.xml" \
      ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
      </Types>
      """;
  private static final String RELATIONS =
      """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
      <Relationship Id="rId1" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
      Target="word/document.xml"/></Relationships>
      """;

  private OfficeFiles() {}

  /** A Word document (Office Open XML) with the decree's margins and sizes. */
  static byte[] docx(Manuscript manuscript) throws IOException {
    var body = new StringBuilder();
    for (FlowText.Part part : FlowText.parts(manuscript)) {
      switch (part) {
        case FlowText.Text text -> body.append(docxParagraph(text));
        case FlowText.Grid grid -> body.append(docxTable(grid));
      }
    }
    String document =
        """
        <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
        <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\
        <w:body>%s<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>\
        <w:pgMar w:top="1134" w:right="964" w:bottom="1134" w:left="1701" w:header="567" \
        w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>
        """
            .formatted(body);
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      put(zip, "[Content_Types].xml", TYPES);
      put(zip, "_rels/.rels", RELATIONS);
      put(zip, "word/document.xml", document);
    }
    return bytes.toByteArray();
  }

  static void put(ZipOutputStream zip, String name, String text) throws IOException {
    var entry = new ZipEntry(name);
    // A fixed time: the same manuscript gives the same bytes.
    entry.setTimeLocal(LocalDateTime.of(2024, 1, 1, 0, 0));
    zip.putNextEntry(entry);
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String docxParagraph(FlowText.Text text) {
    String align =
        switch (text.align()) {
          case LEFT -> "left";
          case CENTER -> "center";
          case JUSTIFY -> "both";
        };
    String indent =
        text.align() == FlowText.Align.JUSTIFY
            ? "<w:spacing w:after=\"80\"/><w:ind w:firstLine=\"567\"/>"
            : "<w:spacing w:after=\"0\"/>";
    var runs = new StringBuilder();
    boolean first = true;
    for (List<Layout.Piece> word : LineBreaker.words(text.markup(), text.style())) {
      for (int i = 0; i < word.size(); i++) {
        Layout.Piece piece = word.get(i);
        runs.append(docxRun((i == 0 && !first ? " " : "") + piece.text(), piece.style()));
      }
      first = false;
    }
    return "<w:p><w:pPr>%s<w:jc w:val=\"%s\"/></w:pPr>%s</w:p>".formatted(indent, align, runs);
  }

  private static String docxRun(String text, Typeface.Style style) {
    return "<w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/>%s%s<w:sz w:val=\"28\"/></w:rPr><w:t xml:space=\"preserve\">%s</w:t></w:r>"
        .formatted(bold(style) ? "<w:b/>" : "", italic(style) ? "<w:i/>" : "", escape(text));
  }

  private static String docxTable(FlowText.Grid grid) {
    String borders =
        grid.bordered()
            ? List.of("top", "left", "bottom", "right", "insideH", "insideV").stream()
                .map(side -> "<w:" + side + " w:val=\"single\" w:sz=\"4\"/>")
                .collect(Collectors.joining("", "<w:tblBorders>", "</w:tblBorders>"))
            : "";
    double total = grid.widths().stream().mapToDouble(Double::doubleValue).sum();
    var table = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"9241\" w:type=\"dxa\"/>");
    table.append(borders).append("</w:tblPr><w:tblGrid>");
    for (double width : grid.widths()) {
      table.append("<w:gridCol w:w=\"%d\"/>".formatted(Math.round(9241 * width / total)));
    }
    table.append("</w:tblGrid>");
    for (List<List<FlowText.Text>> row : grid.rows()) {
      table.append("<w:tr>");
      for (List<FlowText.Text> cell : row) {
        table.append("<w:tc><w:tcPr/>");
        cell.forEach(text -> table.append(docxParagraph(text)));
        table.append(cell.isEmpty() ? "<w:p/></w:tc>" : "</w:tc>");
      }
      table.append("</w:tr>");
    }
    return table.append("</w:tbl><w:p/>").toString();
  }

  /**
   * A web page whose letters are decomposed (NFD), as some systems write them: a base letter
   * followed by its marks.
   */
  static byte[] html(Manuscript manuscript) {
    var body = new StringBuilder();
    for (FlowText.Part part : FlowText.parts(manuscript)) {
      switch (part) {
        case FlowText.Text text -> body.append(htmlParagraph(text));
        case FlowText.Grid grid -> body.append(htmlTable(grid));
      }
    }
    String page =
        """
        <!DOCTYPE html>
        <html lang="vi"><head><meta charset="utf-8"><title>Văn bản</title></head>
        <body style="font-family: 'Times New Roman', serif">
        %s</body></html>
        """
            .formatted(body);
    return Normalizer.normalize(page, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8);
  }

  private static String htmlParagraph(FlowText.Text text) {
    var line = new StringBuilder();
    for (List<Layout.Piece> word : LineBreaker.words(text.markup(), text.style())) {
      line.append(line.isEmpty() ? "" : " ");
      for (Layout.Piece piece : word) {
        String inner = escape(piece.text());
        inner = italic(piece.style()) ? "<i>" + inner + "</i>" : inner;
        line.append(bold(piece.style()) ? "<b>" + inner + "</b>" : inner);
      }
    }
    return "<p style=\"text-align: %s\">%s</p>\n"
        .formatted(text.align().name().toLowerCase(java.util.Locale.ROOT), line)
        .replace("</b> <b>", " ")
        .replace("</i> <i>", " ");
  }

  private static String htmlTable(FlowText.Grid grid) {
    var table = new StringBuilder(grid.bordered() ? "<table border=\"1\">\n" : "<table>\n");
    for (List<List<FlowText.Text>> row : grid.rows()) {
      table.append("<tr>\n");
      for (List<FlowText.Text> cell : row) {
        table.append("<td>");
        cell.stream()
            .filter(t -> !t.markup().isEmpty())
            .forEach(text -> table.append(htmlParagraph(text)));
        table.append("</td>\n");
      }
      table.append("</tr>\n");
    }
    return table.append("</table>\n").toString();
  }

  static boolean bold(Typeface.Style style) {
    return style == Typeface.Style.BOLD || style == Typeface.Style.BOLD_ITALIC;
  }

  static boolean italic(Typeface.Style style) {
    return style == Typeface.Style.ITALIC || style == Typeface.Style.BOLD_ITALIC;
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
