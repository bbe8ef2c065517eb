package vn.hoso.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
}
