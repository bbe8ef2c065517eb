package vn.hoso.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.hoso.app.RunHoso.Answer;

class EvaluateCommandTest {
  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void repairsAndMeasuresWithProbabilities() throws IOException {
    Path truth = file("true.txt", "tuyên truyền cải cách hành chính\nnăm 2022 tại xã Blbr\n");
    Path damaged = file("read.txt", "tuyen truyén cai cách hanh chinh\nnam 2022 tai xa xyq\n");
    Path page = folder.resolve("page.html");
    Answer answer =
        RunHoso.run(
            "evaluate",
            "--truth",
            truth,
            "--damaged",
            damaged,
            "--worst",
            5,
            "--html",
            page,
            "--json");
    JsonNode json = answer.json();
    assertThat(answer.code()).isZero();
    assertThat(json.at("/overall/counts/syllables").asInt()).isEqualTo(11);
    assertThat(json.at("/overall/counts/right").asInt()).isGreaterThanOrEqualTo(9);
    assertThat(json.at("/overall/overCorrection").asDouble()).isZero();
    int judged = 0;
    for (JsonNode bin : json.at("/calibration/bins")) {
      judged += bin.get("syllables").asInt();
    }
    assertThat(judged).isEqualTo(11);
    assertThat(json.at("/worst/0/mistake/truth").asString()).endsWith("Blbr");
    assertThat(Files.readString(page))
        .contains("<span class=\"mended\"")
        .doesNotContain("http:")
        .doesNotContain("https:");
  }

  @Test
  void writesAPageThatEscapesTheTexts() throws Exception {
    Path truth = file("true.txt", "một <b>hai</b> & \"ba\"\f\nbốn\n");
    Path text = file("text.txt", "một <b>hài</b> & \"ba\"\nnăm\n");
    Path page = folder.resolve("page.html");
    for (String language : new String[] {"en", "vi"}) {
      Answer answer =
          RunHoso.run(
              "evaluate",
              "--truth",
              truth,
              "--candidate",
              text,
              "--html",
              page,
              "--lang",
              language);
      assertThat(answer.code()).isZero();
      String html = Files.readString(page);
      assertThat(html).contains("&lt;b&gt;").doesNotContain("<b>hai");
      assertThat(html).contains("lang=\"" + language + "\"");
      // All elements are closed: what is well-formed but for the void ones is well-formed XML.
      String xml =
          html.replace("<!DOCTYPE html>", "")
              .replaceAll("<(meta|input)([^>]*)>", "<$1$2/>")
              .replace("&nbsp;", " ");
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new org.xml.sax.InputSource(new java.io.StringReader(xml)));
    }
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    Path truth = file("true.txt", "một");
    assertThat(RunHoso.run("evaluate", "--truth", truth).code()).isEqualTo(2);
    assertThat(
            RunHoso.run("evaluate", "--truth", truth, "--damaged", truth, "--keep-below", "7")
                .err())
        .contains("--keep-below is 0 to 1");
    assertThat(
            RunHoso.run("evaluate", "--truth", truth, "--damaged", truth, "--worst", "-1").code())
        .isEqualTo(2);
  }
}
