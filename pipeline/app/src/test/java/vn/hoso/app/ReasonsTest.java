package vn.hoso.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReasonsTest {
  private static final Pattern DECISION =
      Pattern.compile("decide\\(\\s*Treatment\\.\\w+,\\s*\"([^\"]+)\"");

  @Test
  void gapsAreFilledAndSentencesFollowEachOther() {
    assertThat(
            Reasons.in(
                "vi",
                "OCR is forced. The text is sound Vietnamese in the legacy encoding TCVN3 (ABC)."
                    + " 12 characters outside of the page were left out."))
        .isEqualTo(
            "Yêu cầu luôn nhận dạng từ ảnh. Văn bản tiếng Việt lành lặn, gõ bằng bảng mã cũ TCVN3"
                + " (ABC). Đã bỏ 12 ký tự nằm ngoài trang.");
    assertThat(Reasons.in("vi", "The text is sound Vietnamese in decomposed Unicode."))
        .isEqualTo("Văn bản tiếng Việt lành lặn, gõ bằng Unicode tổ hợp.");
  }

  @Test
  void whatTheTableLacksStays() {
    assertThat(Reasons.in("vi", "Nobody knows. The PDF has no pages."))
        .isEqualTo("Nobody knows. The PDF has no pages.");
    assertThat(Reasons.in("en", "The PDF has no pages.")).isEqualTo("The PDF has no pages.");
  }

  /** Read from the gate's source: a new sentence without a translation fails here. */
  @Test
  void everythingThatTheGateSaysIsInTheTable() throws IOException {
    String source =
        Files.readString(Path.of("../ingest/src/main/java/vn/hoso/ingest/PageTrial.java"));
    List<String> sentences = new ArrayList<>();
    for (Matcher m = DECISION.matcher(source); m.find(); ) {
      sentences.add(m.group(1).replaceAll("%\\.?\\d?[sdf]", "7"));
    }
    assertThat(sentences).hasSizeGreaterThan(12);
    for (String sentence : sentences) {
      assertThat(Reasons.in("vi", sentence)).as(sentence).isNotEqualTo(sentence);
    }
  }

  private static final String NAME = "[\\w.]+(?:\\((?:[^()\"]|\\([^()\"]*\\))*\\))?";
  private static final Pattern SENTENCE =
      Pattern.compile("(?:The|There|This|A|It|it|the|no|Nothing|Files|Not|another|an?) [^ ]+ .*");

  /** Of mistakes in the program, and what the web page says in its own words. */
  private static final Pattern FOR_OTHERS =
      Pattern.compile("IllegalArgument|IllegalState|AssertionError|CorrectionException|StoppedEx");

  /** Sentences that are put together from pieces, and what no user meets. */
  private static final Set<String> OTHERWISE =
      Set.of(
          "The 7 is damaged or cut short (7).",
          "Not read were, inside of the file, 7 7 and 7 other 7.",
          "The container is damaged or cut short7; 7 files came out of it.",
          "The embedded ones:",
          "The Tesseract 5 libraries cannot be loaded.7",
          "the picture has 7 x 7 pixels, at most 7",
          "The archive is damaged: the 7 of document 7 cannot be read: 7",
          "a defect of hoso: 7",
          "the reading is cut off",
          "a word outside of a line: 7",
          "no form of picture: 7",
          "the run ends");

  @Test
  void sentencesPutTogetherAreInTheTableAsWholes() {
    for (String sentence :
        List.of(
            "The ZIP file is damaged or cut short (EOF).",
            "The Office file is damaged or cut short (EOF).",
            "Not read were, inside of the file, 2 pictures and 1 other file.",
            "The container is damaged or cut short (EOF); 3 files came out of it.",
            "The Tesseract 5 libraries cannot be loaded. The embedded ones: none.",
            "the picture has 7 x 7 pixels, at most 7 million are read",
            "The archive is damaged: the record of document 77 cannot be read: it is missing",
            "The archive is damaged: the pages of document 77 cannot be read: it is missing",
            "a defect of hoso: NullPointerException: null",
            "line 3: 4 cells, but the head has 5",
            "The picture is damaged (it holds no page).")) {
      String said = Reasons.in("vi", sentence);
      assertThat(said).doesNotContain("damaged", "cells", "defect", "read", "page", "picture");
    }
  }

  /** Read from the sources, too: where a stage gives a user a new reason, it is missed here. */
  @Test
  void everyReasonOfAFileOrPageIsInTheTable() throws IOException {
    List<String> missing = new ArrayList<>();
    int seen = 0;
    for (String module : List.of("ingest", "ocr", "archive")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
          for (String sentence : sentences(Files.readString(file))) {
            seen++;
            if (!OTHERWISE.contains(sentence) && Reasons.in("vi", sentence).equals(sentence)) {
              missing.add(file.getFileName() + ": " + sentence);
            }
          }
        }
      }
    }
    assertThat(seen).isGreaterThan(80);
    assertThat(missing).isEmpty();
  }

  /** The sentences in a source that a user may see; what is put into them is a 7. */
  private static List<String> sentences(String source) {
    String text =
        source
            .replaceAll("(?m)^\\s*(?://|\\*|/\\*).*$", "")
            .replaceAll("\"\\s*\\+\\s*\"", "")
            .replaceAll("\"\\s*\\+\\s*Problems\\.because\\(\\w+\\)\\s*\\+\\s*\"", " (7)");
    for (int i = 0; i < 5; i++) {
      text = text.replaceAll("\"\\s*\\+\\s*" + NAME + "\\s*\\+\\s*\"", "7");
    }
    text = text.replaceAll("\"\\s*\\+\\s*" + NAME, "7\"");
    List<String> sentences = new ArrayList<>();
    for (String statement : text.split("[;{}](?=\\s*\\n)")) {
      if (FOR_OTHERS.matcher(statement).find()) {
        continue;
      }
      for (Matcher m = LITERAL.matcher(statement); m.find(); ) {
        String sentence =
            m.group(1).replace("\\\"", "\"").replaceAll("%[,\\d.]*[sdf]", "7").strip();
        if (SENTENCE.matcher(sentence).matches()) {
          sentences.add(sentence);
        }
      }
    }
    return sentences;
  }

  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
}
