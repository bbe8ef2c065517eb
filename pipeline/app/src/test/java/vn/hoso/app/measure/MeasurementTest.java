package vn.hoso.app.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class MeasurementTest {
  @Test
  void findsNothingInTheSameTextWrittenOtherwise() {
    String truth = "Ủy ban nhân dân xã Hòa Bình\nbáo cáo: kết quả.";
    String text =
        Normalizer.normalize("Uỷ ban  nhân dân xã\nHoà Bình báo cáo kết quả", Normalizer.Form.NFD);
    Measurement measured = Measurement.of(truth, text, null);
    assertThat(measured.wer()).isZero();
    assertThat(measured.right()).isEqualTo(11);
    assertThat(measured.syllables()).isEqualTo(11);
    // Two tone marks stand elsewhere, a colon and a full stop are missing: six characters.
    assertThat(measured.characterErrors()).isEqualTo(6);
  }

  @Test
  void tellsTheKindsOfErrors() {
    Measurement measured =
        Measurement.of(
            "tuyên truyền cải cách hành chính đến dân", "tuyen truyên cải hành xx chính đên", null);
    assertThat(measured.right()).isEqualTo(3); // cải, hành, chính
    assertThat(measured.diacriticErrors()).isEqualTo(3); // tuyen, truyên, đên
    assertThat(measured.toneErrors()).isEqualTo(2); // truyên, đên
    assertThat(measured.substitutions()).isEqualTo(3);
    assertThat(measured.deletions()).isEqualTo(2); // cách, dân
    assertThat(measured.insertions()).isEqualTo(1); // xx
    assertThat(measured.wer()).isEqualTo(6 / 8.0);
  }

  @Test
  void tellsMendedFromSpoiled() {
    Measurement measured =
        Measurement.of("một hai ba bốn năm", "một hai ba bon lăm", "mot hai 6a bon năm");
    assertThat(measured.repair()).isEqualTo(new Measurement.Repair(2, 3, 2, 1, 3));
    assertThat(measured.repair().overCorrection()).isEqualTo(0.5);
    assertThat(measured.repair().precision()).isEqualTo(2 / 3.0);
    assertThat(measured.repair().recall()).isEqualTo(2 / 3.0);
  }

  @Test
  void tellsLettersFromMarksAndCountsSpaces() {
    Measurement measured =
        Measurement.of(
            "Ủy ban nhân dân xã xây dựng kế hoạch", "Ủyban nhân dân x ã xay dwng kế hoạch", null);
    assertThat(measured.joined()).isEqualTo(1); // Ủyban
    assertThat(measured.split()).isEqualTo(1); // x ã
    assertThat(measured.diacriticErrors()).isEqualTo(1); // xay
    // dwng; Ủyban and ã stand where one of the true words was.
    assertThat(measured.baseLetterErrors()).isEqualTo(3);
    assertThat(measured.baseLetterErrors() + measured.diacriticErrors())
        .isEqualTo(measured.substitutions());
    Measurement lost = Measurement.of("một hai ba bốn", "một bốn", null);
    assertThat(lost.joined()).as("lost words are no lost spaces").isZero();
  }

  @Test
  void countsAnEmptyTextAsAllLost() {
    Measurement measured = Measurement.of("một hai", "", null);
    assertThat(measured.cer()).isEqualTo(1);
    assertThat(measured.wer()).isEqualTo(1);
    assertThat(Measurement.of("", "", null).wer()).isZero();
  }

  @Test
  void addsUp() {
    Measurement one = Measurement.of("một hai", "một", "mot hai");
    Measurement two = Measurement.of("ba bốn", "ba bốn", "ba");
    Measurement sum = one.plus(two);
    assertThat(sum.wer()).isEqualTo(1 / 4.0);
    assertThat(sum.repair()).isEqualTo(one.repair().plus(two.repair()));
    assertThat(Measurement.none().plus(one)).isEqualTo(one);
  }

  /** The quick distances against the textbook's, on random texts. */
  @RepeatedTest(50)
  void agreesWithThePlainAlgorithm() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<String> truth = words(random, random.nextInt(200));
    List<String> text = damaged(random, truth);
    Measurement measured = Measurement.of(String.join(" ", truth), String.join(" ", text), null);
    assertThat(measured.substitutions() + measured.deletions() + measured.insertions())
        .as("seed %d", seed)
        .isEqualTo(plain(truth, text));
    assertThat(measured.characterErrors())
        .as("seed %d", seed)
        .isEqualTo(plain(letters(truth), letters(text)));
  }

  private static List<String> letters(List<String> words) {
    return new ArrayList<>(
        String.join(" ", words).codePoints().mapToObj(Character::toString).toList());
  }

  private static List<String> words(Random random, int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(List.of("ba", "bà", "bá", "ca", "xã", "huyện", "20").get(random.nextInt(7)));
    }
    return words;
  }

  private static List<String> damaged(Random random, List<String> truth) {
    List<String> text = new ArrayList<>(truth);
    for (int i = random.nextInt(60); i > 0 && !text.isEmpty(); i--) {
      int at = random.nextInt(text.size());
      switch (random.nextInt(3)) {
        case 0 -> text.set(at, "bã");
        case 1 -> text.remove(at);
        default -> text.add(at, "kia");
      }
    }
    return Collections.unmodifiableList(text);
  }

  private static int plain(List<String> a, List<String> b) {
    int[][] d = new int[a.size() + 1][b.size() + 1];
    for (int i = 0; i <= a.size(); i++) {
      for (int j = 0; j <= b.size(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
        } else {
          int same = a.get(i - 1).equals(b.get(j - 1)) ? 0 : 1;
          d[i][j] = Math.min(d[i - 1][j - 1] + same, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        }
      }
    }
    return d[a.size()][b.size()];
  }
}
