package vn.hoso.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hoso.document.Deadline;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Reference;
import vn.hoso.document.Signer;

/**
 * Whole documents of our own writing against the records that a reader wrote down for them: {@code
 * NAME.txt} and {@code NAME.record}, whose lines are {@code field: value}, columns parted by bars;
 * a field without a line must be null.
 */
class GoldenTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ke-hoach-xa",
        "bao-cao-huyen",
        "quyet-dinh",
        "cong-van",
        "thong-bao",
        "to-trinh",
        "nghi-quyet",
        "dang-uy",
        "huong-dan-phu-luc"
      })
  void readsTheRecord(String name) {
    DocumentRecord record = Documents.extract(Documents.resource(name + ".txt"));
    assertThat(String.join("\n", lines(record)))
        .isEqualTo(Documents.resource(name + ".record").strip());
  }

  static List<String> lines(DocumentRecord record) {
    List<String> lines = new ArrayList<>();
    field(lines, "issuer", record.issuer());
    field(lines, "issuerParent", record.issuerParent());
    field(lines, "number", record.number());
    field(lines, "place", record.place());
    field(lines, "date", record.date());
    field(lines, "type", record.type());
    field(lines, "title", record.title());
    field(lines, "year", record.year());
    for (Reference reference : record.references()) {
      boolean basis = record.legalBases().contains(reference);
      field(
          lines,
          basis ? "basis" : "reference",
          columns(
              reference.type(),
              reference.number(),
              reference.date(),
              reference.issuer(),
              reference.about()));
    }
    Documents.tree(record.sections()).forEach(section -> field(lines, "section", section));
    record.recipients().forEach(recipient -> field(lines, "recipient", recipient));
    Signer signer = record.signer();
    if (signer != null) {
      field(lines, "signer", columns(signer.authority(), signer.title(), signer.name()));
    }
    for (Deadline deadline : record.deadlines()) {
      String when = deadline.date() != null ? deadline.date() : deadline.period();
      field(lines, "deadline", columns(when, deadline.section(), deadline.who()));
    }
    record.abbreviations().forEach((k, v) -> field(lines, "abbreviation", columns(k, v)));
    return lines;
  }

  private static void field(List<String> lines, String name, @Nullable Object value) {
    if (value != null) {
      lines.add(name + ": " + value);
    }
  }

  private static String columns(@Nullable String... columns) {
    List<String> texts = new ArrayList<>();
    for (String column : columns) {
      texts.add(Objects.requireNonNullElse(column, ""));
    }
    return String.join("|", texts);
  }
}
