package vn.hoso.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyllablesTest {

  @ParameterizedTest
  @CsvSource({
    "nghiêng, ngh, iêng, LEVEL",
    "Quyết, qu, yêt, RISING",
    "quốc, qu, ôc, RISING",
    "quý, qu, y, RISING",
    "quả, qu, a, DIPPING",
    "gì, gi, i, FALLING",
    "gìn, gi, in, FALLING",
    "giếng, gi, iêng, RISING",
    "giữ, gi, ư, CREAKING",
    "già, gi, a, FALLING",
    "hoà, h, oa, FALLING",
    "HÒA, h, oa, FALLING",
    "khuỷu, kh, uyu, DIPPING",
    "yêu, '', yêu, LEVEL",
    "ủy, '', uy, DIPPING",
    "thuở, th, uơ, DIPPING",
    "xoong, x, oong, LEVEL",
    "đường, đ, ương, FALLING",
    "kỹ, k, y, CREAKING"
  })
  void takesSyllablesApart(String text, String onset, String rime, Tone tone) {
    assertThat(Syllable.parse(text)).contains(new Syllable(onset, rime, tone));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "b",
        "tuyén",
        "cach",
        "hanh1",
        "chinh.",
        "ngề",
        "nghà",
        "ghà",
        "gê",
        "cê",
        "kà",
        "qà",
        "các̀",
        "càc",
        "cạc̣",
        "hòà",
        "toán̉",
        "óan",
        "ươi2",
        "thương thương",
        "iên",
        "tiêp",
        "vịêt",
        "quóc",
        "for",
        "street",
        "bwa",
        "kuy",
        "coa",
        "moà",
        "nghiệpp",
        "đđi",
        "huy~n",
        "hoặcc",
        "ngoẳnggg"
      })
  void refusesWhatIsNoSyllable(String text) {
    assertThat(Syllables.isWellFormed(text)).isFalse();
    assertThat(Syllable.parse(text)).isEmpty();
  }

  @Test
  void stopFinalsTakeSacAndNangAlone() {
    for (String rime : List.of("ac", "ap", "at", "ach", "iêt", "uôc")) {
      for (Tone tone : Tone.values()) {
        boolean allowed = tone == Tone.RISING || tone == Tone.HEAVY;
        if (allowed) {
          assertThat(new Syllable("t", rime, tone).spell(TonePlacement.OLD)).isNotEmpty();
        } else {
          assertThatThrownBy(() -> new Syllable("t", rime, tone))
              .isInstanceOf(IllegalArgumentException.class);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "hòa, hoà",
    "HÒA BÌNH, HOÀ BÌNH",
    "Ủy ban, Uỷ ban",
    "thúy, thuý",
    "khỏe, khoẻ",
    "Hóa đơn - Thủy lợi, Hoá đơn - Thuỷ lợi",
    "quý quả quỳnh già giếng gì, quý quả quỳnh già giếng gì",
    "hoàn hoạch huỳnh suýt ngoại, hoàn hoạch huỳnh suýt ngoại",
    "múa mía mưa cửa, múa mía mưa cửa",
    "hòa1 x-hòa-y, hòa1 x-hoà-y"
  })
  void placesTones(String old, String modern) {
    assertThat(Syllables.newPlacement(old)).isEqualTo(modern);
    assertThat(Syllables.oldPlacement(modern)).isEqualTo(old);
    assertThat(Syllables.oldPlacement(old)).isEqualTo(old);
    assertThat(Syllables.newPlacement(modern)).isEqualTo(modern);
  }

  @Test
  void mendsMisplacedMarks() {
    assertThat(Syllables.oldPlacement("gía qúy tóan")).isEqualTo("giá quý toán");
    assertThat(Syllables.isWellFormed("gía")).isFalse();
  }

  @Test
  void everySyllableSpellsAndParsesBackInBothPlacementsAndAnyCase() {
    long seed = 30_2020L;
    Random random = new Random(seed);
    List<String> all = Syllables.all();
    for (String spelled : all) {
      Syllable syllable = Syllable.parse(spelled).orElseThrow();
      TonePlacement placement = TonePlacement.values()[random.nextInt(2)];
      String other = syllable.spell(placement);
      assertThat(syllable.spell(TonePlacement.OLD)).isEqualTo(spelled);
      assertThat(Syllable.parse(other.toUpperCase(Locale.ROOT))).contains(syllable);
      assertThat(Syllables.oldPlacement(other)).as("seed %d", seed).isEqualTo(spelled);
    }
  }

  @Test
  void makesAboutSixteenThousandSyllablesEachOnce() {
    List<String> all = Syllables.all();
    Set<String> distinct = new HashSet<>(all);
    assertThat(distinct).hasSameSizeAs(all);
    assertThat(all.size()).isBetween(15_500, 16_500);
  }

  @Test
  void everyFrequentSyllableIsWellFormed() {
    Lexicon lexicon = Lexicon.load(Dictionaries.folder());
    assertThat(lexicon.syllables().subList(0, 1_000))
        .as("the 1,000 most frequent")
        .allMatch(Syllables::isWellFormed);
  }

  @Test
  void randomTextNeverBreaksThePlacement() {
    long seed = 1_9890L;
    Random random = new Random(seed);
    String letters = "aàoòảuúyỳiìgqhnctđơưĐÒÙ 1-.";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(12); k > 0; k--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      String once = Syllables.oldPlacement(text.toString());
      assertThat(Syllables.oldPlacement(once)).as("seed %d: %s", seed, text).isEqualTo(once);
      assertThat(Letters.fold(once)).as("seed %d", seed).isEqualTo(Letters.fold(text.toString()));
    }
  }
}
