package vn.hoso.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.text.Normalizer;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextQualityTest {
  private static final String SOUND =
      """
      ỦY BAN NHÂN DÂN XÃ AN HÒA    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      Số: 20/KH-UBND               Độc lập - Tự do - Hạnh phúc
      Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư, UBND xã
      xây dựng kế hoạch tuyên truyền CCHC năm 2024 như sau: I. MỤC ĐÍCH, YÊU CẦU
      1. Nâng cao nhận thức của cán bộ, công chức; đạt trên 95% hồ sơ giải quyết đúng hạn.
      a) Các ban, ngành phối hợp thực hiện; gửi về hộp thư anhoa@example.gov.vn trước ngày 15.
      """;

  private static final String DAMAGED =
      """
      UY BAN NHAN DAN XA AN HOA CONG HOA XA HOI CHU NGHIA VIET NAM
      Can ctr Nghi dinh sé 30/2020/ND-CP ngay 05/3/2020 ctia Chinh phi vé cong tac van thu, UBND xa
      xay dung ké hoach tuyén truyén CCHC nim 2024 nhu sau: I. MUC DICH, YEU CAU
      1. Nang cao nhan thirc cua can b6, cong chtrc; dat trén 95% hé so giai quyét ding han.
      """;

  private static final String OTHER_ENGINE =
      """
      quy~n va nghia V\\l c\\la m6i ngucri dan trong vi~c th\\lc hi~n c!c thu t\\lc hanh chinh; nang
      cao ch~t luqng d!ch V\\l cong, t~o di~u ki~n thu~n lqi cho ngucri dan, t6 ch(rc va doanh nghi~p
      """;

  private static final String ENGLISH =
      """
      Nothing in this notice changes what the law gives to every citizen. Whoever wants to read
      the whole report may ask for it at the front desk, where officers will explain each step.
      """;

  @Test
  void soundTextIsSound() {
    TextQuality quality = TextQuality.measure(SOUND);
    assertThat(quality.isSoundVietnamese()).as("%s", quality).isTrue();
    assertThat(quality.isDamaged()).isFalse();
    assertThat(quality.validSyllables()).isEqualTo(1.0);
    assertThat(quality.markedShare()).isGreaterThan(0.7);
    assertThat(quality.symbolNoise()).isZero();
    assertThat(quality.meanLogProbability()).isNaN();
  }

  @Test
  void damagedTextIsDamaged() {
    for (String text : List.of(DAMAGED, OTHER_ENGINE, Letters.fold(SOUND))) {
      TextQuality quality = TextQuality.measure(text);
      assertThat(quality.isDamaged()).as("%s", quality).isTrue();
      assertThat(quality.isSoundVietnamese()).isFalse();
    }
    assertThat(TextQuality.measure(OTHER_ENGINE).symbolNoise()).isGreaterThan(0.2);
    for (LegacyEncoding encoding : List.of(LegacyEncoding.TCVN3, LegacyEncoding.VNI)) {
      TextQuality quality = TextQuality.measure(encoding.encode(SOUND));
      assertThat(quality.isSoundVietnamese()).as("%s %s", encoding, quality).isFalse();
    }
  }

  @Test
  void englishIsAnotherLanguage() {
    TextQuality quality = TextQuality.measure(ENGLISH);
    assertThat(quality.isOtherLanguage()).as("%s", quality).isTrue();
    assertThat(quality.isSoundVietnamese()).isFalse();
    assertThat(quality.isDamaged()).isFalse();
  }

  @Test
  void littleTextDecidesNothing() {
    for (String text : List.of("", " \n\f ", "12", "20/KH-UBND 05/3/2020", "Nơi nhận:")) {
      TextQuality quality = TextQuality.measure(text);
      assertThat(quality.isSoundVietnamese() || quality.isDamaged() || quality.isOtherLanguage())
          .as("%s: %s", text, quality)
          .isFalse();
    }
    assertThat(TextQuality.measure("").tokens()).isZero();
    assertThat(TextQuality.measure("20/KH-UBND, 05/3/2020; 95% II. a) 1.000.000đ").tokens())
        .isZero();
  }

  @Test
  void decomposedTextCountsAsItReads() {
    String decomposed = Normalizer.normalize(SOUND, Normalizer.Form.NFD);
    assertThat(TextQuality.measure(decomposed)).isEqualTo(TextQuality.measure(SOUND));
  }

  /** A model of one word each, to be reckoned by hand: "ba" is e^-1, "bà" e^-2, all else e^-9. */
  private static final class HandModel implements LanguageModel {
    private static final List<String> TOKENS = List.of("<unk>", "<s>", "</s>", "<n>", "ba", "bà");

    @Override
    public int order() {
      return 1;
    }

    @Override
    public int size() {
      return TOKENS.size();
    }

    @Override
    public int id(CharSequence token) {
      return Math.max(0, TOKENS.indexOf(token.toString())) + 1;
    }

    @Override
    public String token(int id) {
      return TOKENS.get(id - 1);
    }

    @Override
    public int unknown() {
      return 1;
    }

    @Override
    public int sentenceStart() {
      return 2;
    }

    @Override
    public int sentenceEnd() {
      return 3;
    }

    @Override
    public int number() {
      return 4;
    }

    @Override
    public void likely(long context, float least, Successors to) {
      throw new UnsupportedOperationException();
    }

    @Override
    public float logProbability(long context, int id) {
      return switch (id) {
        case 5 -> -1;
        case 6 -> -2;
        default -> -9;
      };
    }

    @Override
    public long extend(long context, int id) {
      return 0;
    }
  }

  @Test
  void asksTheLanguageModelForWordsAlone() {
    HandModel model = new HandModel();
    TextQuality quality = TextQuality.measure("Ba bà 12/5 BÀ x~y.", model);
    assertThat(quality.meanLogProbability())
        .as("ba, bà, bà, and x and y unknown")
        .isCloseTo((-1 - 2 - 2 - 9 - 9) / 5.0, within(1e-6));
    assertThat(TextQuality.measure("12/5", model).meanLogProbability()).isNaN();
  }

  @Test
  void sharesFollowTheDamage() {
    long seed = 96_2016L;
    Random random = new Random(seed);
    List<String> marked =
        Syllables.all().stream().filter(s -> s.length() > 2 && !Letters.fold(s).equals(s)).toList();
    for (double share = 0; share < 0.9; share += 0.1) {
      int broken = (int) Math.round(share * 500);
      List<String> words =
          random.ints(500, 0, marked.size()).mapToObj(marked::get).collect(Collectors.toList());
      for (int i = 0; i < broken; i++) {
        words.set(i, words.get(i) + "~");
      }
      TextQuality quality = TextQuality.measure(String.join(" ", words));
      assertThat(quality.validSyllables()).as("seed %d", seed).isCloseTo(1 - share, within(0.002));
      assertThat(quality.symbolNoise()).as("seed %d", seed).isCloseTo(share, within(0.002));
    }
  }
}
