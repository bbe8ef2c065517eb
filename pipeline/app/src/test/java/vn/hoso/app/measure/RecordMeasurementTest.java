package vn.hoso.app.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.app.measure.RecordMeasurement.Counts;

class RecordMeasurementTest {
  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }

  @Test
  void tellsNearFromWrongFromInvented() {
    RecordMeasurement measurement = new RecordMeasurement();
    measurement.add(
        "a",
        json(
            "{'title': 'Tuyên truyền cải cách hành chính năm 2021', 'number': '20/KH-UBND',"
                + " 'date': null, 'type': 'Kế hoạch', 'place': 'Tân Hòa'}"),
        json(
            "{'title': 'Tuyên truyền cải cách hành chinh năm 2021', 'number': '26/KH-UBND',"
                + " 'date': '2021-01-29', 'type': 'Kế hoạch', 'place': null}"));
    assertThat(measurement.fields().get("title")).isEqualTo(new Counts(0, 1, 0, 0, 0));
    assertThat(measurement.fields().get("number")).isEqualTo(new Counts(0, 0, 1, 0, 0));
    assertThat(measurement.fields().get("date")).isEqualTo(new Counts(0, 0, 0, 1, 0));
    assertThat(measurement.fields().get("type")).isEqualTo(new Counts(1, 0, 0, 0, 0));
    assertThat(measurement.fields().get("place")).isEqualTo(new Counts(0, 0, 0, 0, 1));
    assertThat(measurement.overall().precision()).isEqualTo(0.5);
    assertThat(measurement.overall().recall()).isEqualTo(0.5);
    assertThat(measurement.overall().exactF1()).isEqualTo(0.25);
    assertThat(measurement.misses()).hasSize(4);
  }

  @Test
  void fieldsThatTheTruthLeavesOutAreNotCounted() {
    RecordMeasurement measurement = new RecordMeasurement();
    measurement.add("a", json("{'number': null}"), json("{'number': null, 'title': 'Về việc'}"));
    assertThat(measurement.overall()).isEqualTo(new Counts(0, 0, 0, 0, 0));
    assertThat(measurement.overall().f1()).isEqualTo(1);
  }

  @Test
  void listsAndTreesAndConfidences() {
    RecordMeasurement measurement = new RecordMeasurement();
    measurement.add(
        "a",
        json(
            "{'references': [{'type': 'Luật', 'number': null, 'date': null, 'issuer': null,"
                + " 'about': 'Lưu trữ'}], 'issuer': 'A', 'sections': [{'path': 'I', 'label': 'I',"
                + " 'heading': 'A', 'children': []}]}"),
        json(
            "{'references': [], 'issuer': 'A', 'evidence': {'issuer': {'literal': 'A',"
                + " 'confidence': 0.9}}, 'sections': [{'path': 'I', 'label': 'I', 'heading': 'A',"
                + " 'children': [{'path': 'I.1', 'label': '1', 'heading': '', 'children': []}]}]}"));
    assertThat(measurement.fields().get("references")).isEqualTo(new Counts(0, 0, 0, 0, 1));
    assertThat(measurement.fields().get("section paths")).isEqualTo(new Counts(1, 0, 0, 1, 0));
    assertThat(measurement.treeEdits()).isEqualTo(1);
    assertThat(measurement.treeNodes()).isEqualTo(1);
    assertThat(measurement.calibration()).hasSize(1);
    assertThat(measurement.calibration().getFirst().right()).isEqualTo(1);
  }

  /** The first quarter is the same one in Roman and in Arabic numerals; the second is another. */
  @Test
  void quartersAreCountedInEitherNumerals() {
    RecordMeasurement measurement = new RecordMeasurement();
    String deadline = "{'deadlines': [{'period': '%s', 'section': 'I'}]}";
    measurement.add(
        "a", json(deadline.formatted("quý I/2024")), json(deadline.formatted("Quý 1/2024")));
    assertThat(measurement.fields().get("deadlines")).isEqualTo(new Counts(1, 0, 0, 0, 0));
    measurement.add(
        "b", json(deadline.formatted("quý II/2024")), json(deadline.formatted("quý 1/2024")));
    assertThat(measurement.fields().get("deadlines").exact()).isEqualTo(1);
  }

  @Test
  void aMisreadItemOfAListIsWrongOnce() {
    RecordMeasurement measurement = new RecordMeasurement();
    measurement.add(
        "a",
        json(
            "{'recipients': ['Như trên;', 'Lưu: VT, QLVH.'], 'references': [{'type': 'Kế hoạch',"
                + " 'number': '176-KH/TWĐTN', 'date': '2019-04-08', 'about': 'hè 2019'}]}"),
        json(
            "{'recipients': ['Như trên;', 'Lưu: Vi, OLVH:'], 'references': [{'type': 'Kế hoạch',"
                + " 'number': '176-KH/TWBTN', 'date': '2019-04-08', 'about': 'hè 2019'}]}"));
    assertThat(measurement.fields().get("recipients")).isEqualTo(new Counts(1, 0, 1, 0, 0));
    assertThat(measurement.fields().get("references")).isEqualTo(new Counts(0, 0, 1, 0, 0));
    assertThat(measurement.misses())
        .extracting(miss -> miss.kind() + ": " + miss.truth() + " > " + miss.found())
        .contains("wrong: Lưu: VT, QLVH. > Lưu: Vi, OLVH:");
  }

  @Test
  void whatTheTruthHasNothingOfIsInvented() {
    RecordMeasurement measurement = new RecordMeasurement();
    measurement.add(
        "a",
        json(
            "{'recipients': ['Công an tỉnh;'], 'details': {'amounts': [{'dong': 600000, 'source':"
                + " null, 'section': 'II'}], 'quantities': [{'value': 70, 'unit': '%', 'target':"
                + " false, 'section': 'I'}]}}"),
        json(
            "{'recipients': ['Sở Tài chính;'], 'details': {'amounts': [{'dong': 60000, 'source':"
                + " null, 'section': 'II'}], 'quantities': [{'value': 30, 'unit': '%', 'target':"
                + " false, 'section': 'I'}]}}"));
    // Other letters, another sum, another number: F1 is the same as for a wrong one.
    Counts inventedAndMissed = new Counts(0, 0, 0, 1, 1);
    assertThat(measurement.fields().get("recipients")).isEqualTo(inventedAndMissed);
    assertThat(measurement.fields().get("amounts")).isEqualTo(inventedAndMissed);
    assertThat(measurement.fields().get("quantities")).isEqualTo(inventedAndMissed);
    assertThat(inventedAndMissed.f1()).isEqualTo(new Counts(0, 0, 1, 0, 0).f1());
  }
}
