package vn.hoso.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.document.DocumentRecord;

/** The record's fields in the words of others, and the page that explains them. */
class FieldsTest {
  @Test
  void everyFieldIsExplained() throws Exception {
    String page = Files.readString(Path.of("FIELDS.md"));
    JsonNode schema = JsonMapper.shared().readTree(RecordJson.schema());
    for (JsonNode part :
        List.of(schema.path("properties"), schema.at("/$defs/details/properties"))) {
      for (String field : part.propertyNames()) {
        assertThat(page).as(field).contains("| `" + field + "` |");
      }
    }
  }

  @Test
  void anArchiveGetsCodesOnlyWhereTheyAreKnown() {
    ArchivalProfile profile = ArchivalProfile.named("tt-05-2025");
    List<String> names = profile.fields();
    assertThat(names).hasSize(21);
    List<String> row = profile.row(Records.full());
    assertThat(row).hasSameSizeAs(names);
    assertThat(
            Map.of(
                "n",
                row.get(names.indexOf("codeNumber")),
                "s",
                row.get(names.indexOf("codeNotation"))))
        .containsEntry("n", "20")
        .containsEntry("s", "KH-UBND");
    assertThat(row.get(names.indexOf("typeName"))).isEqualTo("10");
    assertThat(row.get(names.indexOf("issuedDate"))).isEqualTo("15/02/2022");
    for (String empty : profile.empty()) {
      assertThat(row.get(names.indexOf(empty))).as(empty).isEmpty();
    }
    assertThatThrownBy(() -> ArchivalProfile.named("tt-1")).hasMessageContaining("tt-02-2019");
  }

  @Test
  void withoutEvidenceOnlyThePagesAreKnown() {
    for (String name : ArchivalProfile.names()) {
      assertThat(
              ArchivalProfile.named(name).row(Records.empty()).stream().filter(v -> !v.isEmpty()))
          .hasSize(1);
    }
  }

  @Test
  void tablesAndTermsKeepAnyText() throws Exception {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<DocumentRecord> records = Stream.generate(() -> Records.random(random)).limit(20).toList();
    ByteArrayOutputStream table = new ByteArrayOutputStream();
    ArchivalProfile profile = ArchivalProfile.named("tt-02-2019");
    assertThat(profile.write(records.stream(), table)).isEqualTo(20);
    String text = table.toString(StandardCharsets.UTF_8);
    assertThat(text).startsWith("\uFEFF");
    List<CSVRecord> rows =
        CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).getRecords();
    assertThat(rows.getFirst().toList()).isEqualTo(profile.fields());
    for (int i = 0; i < 20; i++) {
      // Half a surrogate pair is no letter: UTF-8 has a question mark for it.
      List<String> values =
          profile.row(records.get(i)).stream()
              .map(v -> new String(v.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
              .toList();
      assertThat(rows.get(i + 1).toList()).as("seed " + seed).isEqualTo(values);
    }
    ByteArrayOutputStream terms = new ByteArrayOutputStream();
    assertThat(DublinCoreExporter.write(records.stream(), terms)).isEqualTo(20);
    Document xml = read(terms.toByteArray());
    assertThat(xml.getElementsByTagNameNS("*", "Description").getLength())
        .as("seed " + seed)
        .isEqualTo(20);
  }

  @Test
  void dublinCoreOfAPlan() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DublinCoreExporter.write(Stream.of(Records.full()), out);
    Document xml = read(out.toByteArray());
    String terms = "http://purl.org/dc/terms/";
    assertThat(xml.getElementsByTagNameNS(terms, "identifier").item(0).getTextContent())
        .isEqualTo("20/KH-UBND");
    assertThat(xml.getElementsByTagNameNS(terms, "issued").item(0).getTextContent())
        .isEqualTo("2022-02-15");
    assertThat(xml.getElementsByTagNameNS(terms, "accessRights").getLength()).isZero();
  }

  private static Document read(byte[] xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
  }
}
