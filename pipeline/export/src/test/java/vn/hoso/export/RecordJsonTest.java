package vn.hoso.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.hoso.document.Box;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Line;
import vn.hoso.document.Page;
import vn.hoso.document.PageDecision;
import vn.hoso.document.Treatment;
import vn.hoso.document.Word;
import vn.hoso.document.WordSource;

class RecordJsonTest {
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(RecordJson.schema(), InputFormat.JSON);

  @Test
  void writesEveryFieldInTheOrderOfTheContract() {
    assertThat(RecordJson.pretty(Records.full()))
        .startsWith(
            """
            {
              "schemaVersion": "1.0",
              "id": "%s",
              "source": {
                "name": "kế hoạch 20.pdf",
                "mediaType": "application/pdf",
                "bytes": 12345,
                "sha256": "%s",
                "pages": 1
              },
              "issuer": "Ủy ban nhân dân xã An Bình",
              "issuerParent": "Huyện Bình An",
              "number": "20/KH-UBND",
              "place": "An Bình",
              "date": "2022-02-15",
              "type": "Kế hoạch",
              "title": "Tuyên truyền cải cách hành chính năm 2022",
              "year": 2022,
              "legalBases": [
                {
                  "type": "Quyết định",
                  "number": "4906/QĐ-UBND",
                  "date": "2021-12",
                  "issuer": "UBND tỉnh",
                  "about": "về việc",
                  "line": 5
                }
              ],
            """
                .formatted("ab".repeat(32), "ab".repeat(32))
                .stripTrailing())
        .contains("\"CCHC\": \"cải cách hành chính\",\n    \"BCĐ\": \"Ban Chỉ đạo\"")
        .endsWith("}\n");
  }

  @Test
  void writesNullsAndEmptyLists() {
    assertThat(RecordJson.oneLine(Records.empty()))
        .contains("\"issuer\":null,\"issuerParent\":null,\"number\":null")
        .contains("\"signer\":null,\"deadlines\":[],\"abbreviations\":{}");
  }

  @Test
  void readsWhatItWrote() throws Exception {
    for (DocumentRecord record : List.of(Records.full(), Records.empty())) {
      assertThat(RecordJson.read(RecordJson.oneLine(record))).isEqualTo(record);
      assertThat(RecordJson.read(RecordJson.pretty(record))).isEqualTo(record);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      RecordJson.writePretty(record, out);
      assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(RecordJson.pretty(record));
      assertThat(RecordJson.read(new ByteArrayInputStream(out.toByteArray()))).isEqualTo(record);
    }
  }

  @Test
  void anyTextSurvivesOnOneLineAndFitsTheSchema() throws Exception {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 200; i++) {
      DocumentRecord record = Records.random(random);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      RecordJson.writeLine(record, out);
      String line = out.toString(StandardCharsets.UTF_8);
      assertThat(line.lines().count()).as("seed %d, record %d", seed, i).isEqualTo(1);
      assertThat(line)
          .as("seed %d, record %d", seed, i)
          .doesNotContainPattern("[\u0085\u2028\u2029]");
      assertThat(RecordJson.read(new ByteArrayInputStream(out.toByteArray())))
          .as("seed %d, record %d", seed, i)
          .isEqualTo(record);
      assertThat(SCHEMA.validate(line, InputFormat.JSON))
          .as("seed %d, record %d", seed, i)
          .isEmpty();
    }
  }

  @Test
  void theSchemaHoldsForRecordsAndRefusesOthers() {
    String json = RecordJson.oneLine(Records.full());
    assertThat(SCHEMA.validate(json, InputFormat.JSON)).isEmpty();
    assertThat(SCHEMA.validate(RecordJson.oneLine(Records.empty()), InputFormat.JSON)).isEmpty();
    for (String wrong :
        List.of(
            json.replace(
                "\"number\":\"20/KH-UBND\",\"place\"", "\"numbre\":\"20/KH-UBND\",\"place\""),
            json.replace("\"2022-02-15\"", "\"15/02/2022\""),
            json.replace("\"level\":2", "\"level\":0"),
            json.replace("\"REOCR\"", "\"reocr\""),
            json.replace("\"schemaVersion\":\"1.0\"", "\"schemaVersion\":\"1.1\""))) {
      assertThat(wrong).isNotEqualTo(json);
      assertThat(SCHEMA.validate(wrong, InputFormat.JSON)).as(wrong).isNotEmpty();
    }
  }

  @Test
  void passesOverKeysOfALaterMinorVersion() throws Exception {
    String later =
        RecordJson.oneLine(Records.full())
            .replace("{\"schemaVersion\":\"1.0\"", "{\"schemaVersion\":\"1.7\",\"mood\":[1,{}]");
    assertThat(RecordJson.read(later).number()).isEqualTo("20/KH-UBND");
  }

  @Test
  void saysWhatIsWrong() {
    String json = RecordJson.oneLine(Records.full());
    refused(json.replace("\"1.0\"", "\"2.0\""), "has form 2.0; this build of hoso reads 1.x");
    refused("{\"a\":1}", "no \"schemaVersion\"");
    refused("[]", "not a JSON object");
    refused("", "not a JSON object");
    refused(json.substring(0, 300), "cannot be read: ");
    refused(json.replace("\"text\":\"ỦY", "\"txet\":\"ỦY"), "lacks \"text\"");
    refused(json.replace("\"line\":5", "\"line\":\"x\""), "cannot be read: ");
    refused(json.replace("\"probability\":1.0", "\"probability\":7"), "probability is 0..1");
  }

  private static void refused(String json, String why) {
    assertThatThrownBy(() -> RecordJson.read(json))
        .isInstanceOf(RecordFormatException.class)
        .hasMessageContaining(why);
  }

  @Test
  void keepsPagesAsRead() throws Exception {
    PageDecision decision = new PageDecision(Treatment.REOCR, "a picture", java.util.Map.of());
    Word first = new Word("Kế", new Box(1, 2, 3, 4), 0.5, WordSource.OCR);
    Word second = new Word("hoạch", new Box(5, 2, 3, 4), 0.25, WordSource.OCR);
    List<Page> pages =
        List.of(
            new Page(1, 2480, 3508, 300, decision, List.of(Line.ofWords(List.of(first, second)))),
            new Page(2, 0, 0, 0, decision, List.of(Line.ofText(""), Line.ofText("\uD83D x"))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PagesJson.write(pages, out);
    assertThat(PagesJson.read(new ByteArrayInputStream(out.toByteArray()))).isEqualTo(pages);
    String other = out.toString(StandardCharsets.UTF_8).replace("\"1.0\"", "\"9.0\"");
    assertThatThrownBy(
            () -> PagesJson.read(new ByteArrayInputStream(other.getBytes(StandardCharsets.UTF_8))))
        .hasMessageContaining("has form 9.0");
  }
}
