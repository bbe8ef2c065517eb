package vn.hoso.samples;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import vn.hoso.samples.GatePdf.At;
import vn.hoso.vietnamese.LegacyEncoding;

/** Pages that are of two kinds at once, drawings with words on them, signed pages. */
final class GateMixed {
  private final Random random;
  private final GateTexts texts;
  private final GatePictures pictures;
  private final List<Typeface> typefaces;
  private final GateSigner signer = new GateSigner();

  GateMixed(Random random, GateTexts texts, GatePictures pictures, List<Typeface> typefaces) {
    this.random = random;
    this.texts = texts;
    this.pictures = pictures;
    this.typefaces = typefaces;
  }

  /** The finished file. */
  byte[] draw(GateKind kind, GatePdf pdf) throws IOException {
    GateSheet sheet =
        GateSheet.of(
            typefaces.get(random.nextInt(typefaces.size())), 12 + random.nextInt(3), texts.prose());
    switch (kind) {
      case PAGE_NUMBER -> pageNumber(pdf, sheet.face());
      case MAP -> map(pdf, sheet.face());
      case CHART -> chart(pdf, sheet.face());
      case PROSE_WITH_PICTURE_OF_MAP -> {
        GateSheet upper = sheet.part(0, 0.5);
        pdf.embedded(sheet.face(), upper.words(), true);
        pdf.picture(pictureOfMap(sheet.face(), 700, 500), 90, 70, 420, 300);
      }
      case SIGNED_PROSE, SIGNED_SCAN -> {
        return signed(kind, pdf, sheet);
      }
      case TCVN3_CAPITALS -> tcvn3Capitals(pdf, sheet);
      case TCVN3_AND_UNICODE -> {
        pdf.embedded(sheet.face(), sheet.part(0, 0.3).words(), true);
        pdf.codes(".VnTime", encoded(sheet.part(0.3, 2), LegacyEncoding.TCVN3), true);
      }
      case SCAN_WITH_VNI_LAYER -> {
        pdf.picture(pictures.scan(sheet));
        pdf.codes("VNI-Times", encoded(sheet, LegacyEncoding.VNI), false);
      }
      case SCAN_WITH_DECOMPOSED_LAYER -> {
        pdf.picture(pictures.scan(sheet));
        pdf.hidden(sheet.with(GateTexts.eachWord(LegacyEncoding.NFD::encode)));
      }
      case SCAN_OF_MAP -> pdf.picture(pictureOfMap(sheet.face(), 830, 1170));
      case SCAN_OF_PAGE_NUMBER ->
          pdf.picture(
              pictures.scan(
                  GateSheet.of(sheet.face(), 13, List.of("Trang " + (1 + random.nextInt(90))))));
      case TEXT_AND_SCANNED_PART -> textAndScannedPart(pdf, sheet);
      case BLANK_SCAN_WITH_TRACES_OF_FILING ->
          pdf.picture(pictures.withTracesOfFiling(blankScan(sheet.face())));
      case BLANK_SCAN_WITH_LAYER_OF_SPECKS -> {
        pdf.picture(blankScan(sheet.face()));
        pdf.hidden(specks());
      }
      default -> throw new IllegalArgumentException(kind.name());
    }
    return pdf.bytes();
  }

  private BufferedImage blankScan(Typeface face) {
    return pictures.scan(GateSheet.empty(face), 0);
  }

  private static List<At> encoded(GateSheet sheet, LegacyEncoding encoding) {
    return sheet.with(
        GateTexts.eachWord(
            w -> new String(encoding.encodeToBytes(w), StandardCharsets.ISO_8859_1)));
  }

  private void pageNumber(GatePdf pdf, Typeface face) throws IOException {
    String number = Integer.toString(1 + random.nextInt(60));
    String shown = random.nextBoolean() ? number : "- " + number + " -";
    pdf.embedded(face, List.of(new At(290, random.nextBoolean() ? 50 : 800, 13, shown)), true);
  }

  /** A map as drawing programs write it: lines, and names at many places. */
  private void map(GatePdf pdf, Typeface face) throws IOException {
    PDPageContentStream content = pdf.content();
    for (int i = 0; i < 30; i++) {
      content.setStrokingColor(random.nextFloat(), random.nextFloat(), random.nextFloat());
      content.setLineWidth(0.3f + 2 * random.nextFloat());
      content.moveTo(random.nextInt(595), random.nextInt(842));
      for (int bend = 0; bend < 5; bend++) {
        content.curveTo(
            random.nextInt(595),
            random.nextInt(842),
            random.nextInt(595),
            random.nextInt(842),
            random.nextInt(595),
            random.nextInt(842));
      }
      content.stroke();
    }
    List<At> names = new ArrayList<>();
    for (String name : texts.placeNames(20 + random.nextInt(30))) {
      names.add(new At(20 + random.nextInt(400), 30 + random.nextInt(780), 7, name));
    }
    names.add(new At(150, 30, 15, "BẢN ĐỒ QUY HOẠCH SỬ DỤNG ĐẤT"));
    pdf.embedded(face, names, true);
  }

  private void chart(GatePdf pdf, Typeface face) throws IOException {
    PDPageContentStream content = pdf.content();
    List<At> words = new ArrayList<>();
    words.add(
        new At(110, 80, 14, "Biểu đồ " + (1 + random.nextInt(9)) + ". Kết quả thu ngân sách"));
    int bars = 4 + random.nextInt(8);
    for (int i = 0; i < bars; i++) {
      int high = 40 + random.nextInt(400);
      content.setNonStrokingColor(random.nextFloat(), random.nextFloat(), random.nextFloat());
      content.addRect(90 + i * 38, 250, 24, high);
      content.fill();
      words.add(new At(90 + i * 38, 842 - 240, 8, Integer.toString(2010 + i)));
      words.add(
          new At(90 + i * 38, 842 - 255 - high, 8, String.format(Locale.ROOT, "%d,%d", high, i)));
    }
    words.add(
        new At(90, 650, 11, "Đơn vị tính: tỷ đồng. Nguồn: " + texts.placeNames(1).getFirst()));
    pdf.embedded(face, words, true);
  }

  private BufferedImage pictureOfMap(Typeface face, int width, int height) {
    return pictures.map(face, texts.placeNames(8 + random.nextInt(14)), width, height);
  }

  private byte[] signed(GateKind kind, GatePdf pdf, GateSheet sheet) throws IOException {
    if (kind == GateKind.SIGNED_SCAN) {
      pdf.picture(pictures.scan(sheet));
    } else {
      pdf.embedded(sheet.face(), sheet.words(), true);
    }
    List<At> stamp = new ArrayList<>();
    for (String line : texts.stamp()) {
      stamp.add(new At(340, 20 + 10 * stamp.size(), 7, line));
    }
    pdf.embedded(sheet.face(), stamp, true);
    return signer.signed(pdf.bytes());
  }

  private void tcvn3Capitals(GatePdf pdf, GateSheet sheet) throws IOException {
    pdf.codes(".VnTimeH", encoded(sheet.part(0, 0.4), LegacyEncoding.TCVN3), true);
    pdf.codes(".VnTime", encoded(sheet.part(0.4, 2), LegacyEncoding.TCVN3), true);
  }

  /** The head was typed, the rest is a picture of an older page. */
  private void textAndScannedPart(GatePdf pdf, GateSheet sheet) throws IOException {
    double share = 0.3 + 0.3 * random.nextDouble();
    pdf.embedded(sheet.face(), sheet.part(0, share).words(), true);
    BufferedImage scan =
        pictures.scan(
            GateSheet.of(sheet.face(), 13, List.of(String.join(" ", texts.prose()), "Hết.")));
    BufferedImage upper = scan.getSubimage(0, 0, scan.getWidth(), scan.getHeight() / 3);
    double top = 842 - sheet.words().stream().mapToDouble(At::y).max().orElse(400) * share - 40;
    double high = Math.min(280, top - 20);
    pdf.picture(upper, 0, top - high, 595, high);
  }

  private List<At> specks() {
    List<At> found = new ArrayList<>();
    for (int i = 0; i < 3 + random.nextInt(12); i++) {
      String word = texts.noise("x".repeat(1 + random.nextInt(4)));
      found.add(new At(40 + random.nextInt(480), 40 + random.nextInt(760), 10, word));
    }
    return found;
  }
}
