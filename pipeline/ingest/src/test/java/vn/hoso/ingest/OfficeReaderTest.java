package vn.hoso.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.document.DocumentException;
import vn.hoso.document.Line;
import vn.hoso.document.Page;
import vn.hoso.document.Problem;
import vn.hoso.document.Treatment;
import vn.hoso.vietnamese.LegacyEncoding;

class OfficeReaderTest {
  @TempDir Path folder;
  private final Ingest ingest = new Ingest(IngestSettings.defaults());

  private Page read(Path file) throws DocumentException {
    try (IngestedDocument document = ingest.open(file)) {
      assertThat(document.pageCount()).isEqualTo(1);
      return document.page(1).page();
    }
  }

  private static List<String> lines(Page page) {
    return page.lines().stream().map(Line::text).toList();
  }

  private Path docx(List<String> paragraphs, boolean picture) throws Exception {
    Path file = folder.resolve("kế hoạch.docx");
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      head(document);
      for (String paragraph : paragraphs) {
        document.createParagraph().createRun().setText(paragraph);
      }
      XWPFTable table = document.createTable(2, 3);
      for (int row = 0; row < 2; row++) {
        for (int column = 0; column < 3; column++) {
          table.getRow(row).getCell(column).setText("ô " + row + column);
        }
      }
      if (picture) {
        add(document, Sheets.printed(3, 10), "seal.png");
      }
      document.write(out);
    }
    return file;
  }

  /** The borderless table at the head: issuer left, quốc hiệu right. */
  private static void head(XWPFDocument document) {
    XWPFTable head = document.createTable(1, 2);
    fill(head.getRow(0).getCell(0), "ỦY BAN NHÂN DÂN", "XÃ SUỐI LỤA");
    fill(head.getRow(0).getCell(1), "CỘNG HÒA XÃ HỘI", "Độc lập - Tự do");
  }

  private static void fill(XWPFTableCell cell, String first, String second) {
    cell.setText(first);
    cell.addParagraph().createRun().setText(second);
  }

  @Test
  void wordFilesGiveTheirParagraphsAndRows() throws Exception {
    Page page = read(docx(Texts.SOUND.subList(4, 12), false));

    assertThat(page.decision().treatment()).isEqualTo(Treatment.KEEP);
    assertThat(lines(page))
        .startsWith("ỦY BAN NHÂN DÂN", "XÃ SUỐI LỤA", "CỘNG HÒA XÃ HỘI", "Độc lập - Tự do")
        .containsSequence(Texts.SOUND.subList(4, 12))
        .endsWith("ô 00\tô 01\tô 02", "ô 10\tô 11\tô 12");
  }

  /** Recipients left, an empty cell, the signature right; in minutes three sign side by side. */
  @Test
  void signaturesBesideAnEmptyCellAreLinesOfTheirOwn() throws Exception {
    Path file = folder.resolve("ký.docx");
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      Texts.SOUND.forEach(line -> document.createParagraph().createRun().setText(line));
      XWPFTable foot = document.createTable(1, 3);
      fill(foot.getRow(0).getCell(0), "Nơi nhận:", "- Lưu: VT.");
      fill(foot.getRow(0).getCell(2), "CHỦ TỊCH", "Phan Văn Lữ");
      document.createParagraph().createRun().setText("Ba người cùng ký");
      XWPFTable three = document.createTable(1, 3);
      fill(three.getRow(0).getCell(0), "THƯ KÝ", "Tạ Thị Mận");
      fill(three.getRow(0).getCell(1), "CHỦ TỌA", "Phan Văn Lữ");
      fill(three.getRow(0).getCell(2), "ĐẠI DIỆN", "Bế Văn Kham");
      document.write(out);
    }
    assertThat(lines(read(file)))
        .containsSequence("Nơi nhận:", "- Lưu: VT.", "CHỦ TỊCH", "Phan Văn Lữ")
        .endsWith("THƯ KÝ", "Tạ Thị Mận", "CHỦ TỌA", "Phan Văn Lữ", "ĐẠI DIỆN", "Bế Văn Kham");
  }

  @Test
  void picturesInsideAreMentioned() throws Exception {
    Page page = read(docx(Texts.SOUND, true));
    assertThat(page.decision().reason()).contains("1 picture and");
  }

  /** A page that was scanned and pasted, beside a logo and a photograph. */
  @Test
  void scansInsideArePagesOfTheirOwn() throws Exception {
    Path file = folder.resolve("dán.docx");
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      Texts.SOUND.forEach(line -> document.createParagraph().createRun().setText(line));
      add(document, Sheets.printed(20, 10), "scan.png");
      add(document, Sheets.printed(20, 10).getSubimage(0, 0, 300, 300), "logo.png");
      add(document, Sheets.grainy(4), "photo.png");
      document.write(out);
    }
    try (IngestedDocument document = ingest.open(file)) {
      assertThat(document.pageCount()).isEqualTo(2);
      assertThat(document.page(1).page().decision().treatment()).isEqualTo(Treatment.KEEP);
      assertThat(document.page(1).page().decision().reason()).contains("2 pictures and 0 other");
      IngestedPage scan = document.page(2);
      assertThat(scan.page().number()).isEqualTo(2);
      assertThat(scan.page().decision().treatment()).isEqualTo(Treatment.REOCR);
      assertThat(scan.page().width()).isEqualTo(Sheets.WIDTH);
      assertThat(scan.image().orElseThrow().load().dpi()).isEqualTo(Sheets.DPI);
    }
  }

  @Test
  void aFileOfNothingButAScanIsRead() throws Exception {
    Path file = folder.resolve("ảnh.docx");
    try (XWPFDocument document = new XWPFDocument();
        OutputStream out = Files.newOutputStream(file)) {
      add(document, Sheets.printed(20, 10), "scan.png");
      document.write(out);
    }
    try (IngestedDocument document = ingest.open(file)) {
      assertThat(document.page(1).page().decision().treatment()).isEqualTo(Treatment.BLANK);
      assertThat(document.page(2).page().decision().treatment()).isEqualTo(Treatment.REOCR);
    }
  }

  private static void add(XWPFDocument document, BufferedImage image, String name)
      throws Exception {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    document
        .createParagraph()
        .createRun()
        .addPicture(
            new ByteArrayInputStream(png.toByteArray()),
            PictureType.PNG,
            name,
            Units.toEMU(100),
            Units.toEMU(100));
  }

  @Test
  void legacyFontsInWordFilesAreConverted() throws Exception {
    List<String> legacy =
        Texts.SOUND.subList(4, 12).stream().map(LegacyEncoding.TCVN3::encode).toList();
    Page page = read(docx(legacy, false));

    assertThat(page.decision().treatment())
        .as(page.decision().reason())
        .isEqualTo(Treatment.CONVERT);
    assertThat(lines(page))
        .startsWith("ỦY BAN NHÂN DÂN")
        .containsSequence(Texts.SOUND.subList(4, 12));
  }

  @Test
  void richTextInAVietnameseFontIsConverted() throws Exception {
    StringBuilder rtf =
        new StringBuilder(
            "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 .VnTime;}{\\f1\\fnil .VnTimeH;}{\\f2 Arial;}}"
                + "{\\pard\\f1 k\\'d5 ho\\'b9ch\\par}{\\f2 caf\\'e9\\par}\\f0 ");
    for (String line : Texts.SOUND.subList(4, 12)) {
      for (byte b : LegacyEncoding.TCVN3.encodeToBytes(line)) {
        rtf.append(b < 0 ? "\\'%02x".formatted(b & 0xff) : Character.toString((char) b));
      }
      rtf.append("\\par\n");
    }
    Path file = folder.resolve("cũ.rtf");
    Files.writeString(file, rtf.append('}'), StandardCharsets.US_ASCII);

    Page page = read(file);
    assertThat(page.decision().treatment()).isEqualTo(Treatment.CONVERT);
    assertThat(lines(page))
        .startsWith("KẾ HOẠCH", "café")
        .endsWith(Texts.SOUND.subList(4, 12).toArray(String[]::new));
  }

  @Test
  void webPagesGiveTheirText() throws Exception {
    String html =
        """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>Tên</title>
        <script>var x = 1;</script></head>
        <body><h1>KẾ HOẠCH</h1><p>Một dòng
        chữ<br>dòng sau</p><ul><li>mục</li></ul>
        <table><tr><td>a</td><td>b</td></tr></table></body></html>
        """;
    Path file = Files.writeString(folder.resolve("trang.html"), html);

    assertThat(lines(read(file)))
        .containsExactly("KẾ HOẠCH", "Một dòng chữ", "dòng sau", "mục", "a\tb");
  }

  @Test
  void tablesGiveTheirRows() throws Exception {
    Path file = folder.resolve("bảng.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      var row = book.createSheet("Thu chi").createRow(0);
      row.createCell(0).setCellValue("Điện");
      row.createCell(1).setCellValue(1200);
      book.write(out);
    }
    assertThat(lines(read(file))).containsExactly("Thu chi", "Điện\t1200");
  }

  @Test
  void openDocumentsGiveTheirParagraphs() throws Exception {
    Path file = folder.resolve("thư.odt");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      byte[] type = "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII);
      ZipEntry first = new ZipEntry("mimetype");
      first.setMethod(ZipEntry.STORED);
      first.setSize(type.length);
      CRC32 crc = new CRC32();
      crc.update(type);
      first.setCrc(crc.getValue());
      zip.putNextEntry(first);
      zip.write(type);
      zip.putNextEntry(new ZipEntry("content.xml"));
      String content =
          """
          <?xml version="1.0" encoding="UTF-8"?><office:document-content
          xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>
          <text:p>Đoạn một</text:p><text:p>Đoạn hai</text:p>
          </office:text></office:body></office:document-content>
          """;
      zip.write(content.getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    assertThat(lines(read(file))).containsExactly("Đoạn một", "Đoạn hai");
  }

  @Test
  void mailGivesItsBodyAndMentionsWhatIsAttached() throws Exception {
    String mail =
        """
        From: a@example.org
        To: b@example.org
        Subject: Lich hop
        Date: Mon, 2 Mar 2020 08:00:00 +0700
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary=x

        --x
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: 8bit

        Kính gửi các thôn,
        Mời họp lúc 8 giờ.
        --x
        Content-Type: application/pdf; name=giay.pdf
        Content-Disposition: attachment; filename=giay.pdf
        Content-Transfer-Encoding: base64

        JVBERi0xLjQK
        --x--
        """;
    Page page = read(Files.writeString(folder.resolve("thư.eml"), mail.replace("\n", "\r\n")));

    assertThat(lines(page)).contains("Kính gửi các thôn,", "Mời họp lúc 8 giờ.");
    assertThat(page.decision().reason()).contains("1 other file.");
  }

  @Test
  void damagedAndProtectedFilesSaySo() throws Exception {
    byte[] whole = Files.readAllBytes(docx(Texts.SOUND, false));
    Path cut =
        Files.write(folder.resolve("cut.docx"), java.util.Arrays.copyOf(whole, whole.length / 2));
    assertProblem(cut, Problem.Kind.BROKEN);
    assertProblem(protect(whole), Problem.Kind.ENCRYPTED);
    Path old = Files.write(folder.resolve("old.doc"), oleHead());
    assertProblem(old, Problem.Kind.BROKEN);
  }

  private Path protect(byte[] docx) throws Exception {
    Path file = folder.resolve("secret.docx");
    try (POIFSFileSystem files = new POIFSFileSystem()) {
      EncryptionInfo info = new EncryptionInfo(EncryptionMode.standard);
      Encryptor encryptor = info.getEncryptor();
      encryptor.confirmPassword("secret");
      Path open = Files.write(folder.resolve("open.docx"), docx);
      try (OPCPackage content = OPCPackage.open(open.toFile(), PackageAccess.READ_WRITE);
          OutputStream out = encryptor.getDataStream(files)) {
        content.save(out);
      }
      try (OutputStream out = Files.newOutputStream(file)) {
        files.writeFilesystem(out);
      }
    }
    return file;
  }

  private static byte[] oleHead() {
    byte[] bytes = new byte[700];
    byte[] magic = {
      (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };
    System.arraycopy(magic, 0, bytes, 0, 8);
    return bytes;
  }

  @Test
  void otherFilesAreNamed() throws Exception {
    assertProblem(Files.write(folder.resolve("zero.pdf"), new byte[0]), Problem.Kind.EMPTY);
    assertProblem(folder.resolve("none.pdf"), Problem.Kind.UNREADABLE);
    assertProblem(folder, Problem.Kind.UNREADABLE);
    byte[] mp3 = new byte[500];
    mp3[0] = 'I';
    mp3[1] = 'D';
    mp3[2] = '3';
    assertProblem(Files.write(folder.resolve("song.mp3"), mp3), Problem.Kind.UNSUPPORTED);
    byte[] exe = new byte[500];
    exe[0] = 'M';
    exe[1] = 'Z';
    assertProblem(Files.write(folder.resolve("setup.exe"), exe), Problem.Kind.UNSUPPORTED);
    Path zip = folder.resolve("all.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      out.putNextEntry(new ZipEntry("a.bin"));
      out.write(7);
    }
    assertProblem(zip, Problem.Kind.UNSUPPORTED);
    byte[] locked = Files.readAllBytes(zip);
    locked[6] |= 1;
    assertProblem(Files.write(folder.resolve("locked.zip"), locked), Problem.Kind.ENCRYPTED);
  }

  private void assertProblem(Path file, Problem.Kind kind) throws IOException {
    assertThatThrownBy(() -> ingest.open(file).close())
        .as(file.toString())
        .isInstanceOfSatisfying(
            DocumentException.class,
            e -> {
              assertThat(e.problem().kind()).as(e.getMessage()).isEqualTo(kind);
              assertThat(e.problem().file()).isEqualTo(file.toString());
              assertThat(e.problem().reason()).endsWith(".");
            });
  }
}
