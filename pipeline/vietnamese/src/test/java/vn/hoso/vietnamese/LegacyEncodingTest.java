package vn.hoso.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LegacyEncodingTest {
  private static final List<String> SYLLABLES =
      Lexicon.load(Dictionaries.folder()).syllables().stream()
          .filter(Syllables::isWellFormed)
          .toList();

  private static final String PLAN =
      """
      Thực hiện Kế hoạch của Ủy ban nhân dân huyện về công tác cải cách hành chính, Ủy ban nhân
      dân xã xây dựng kế hoạch tuyên truyền với những nội dung sau. Nâng cao nhận thức của cán
      bộ, công chức và nhân dân về mục đích, ý nghĩa của việc đơn giản hóa thủ tục. Các ban,
      ngành, đoàn thể phối hợp tổ chức thực hiện bảo đảm thiết thực, hiệu quả, tiết kiệm.
      """;

  private static final String DAMAGED =
      """
      Thuc hién Ké hoach cia Uy ban nhan dan huyén vé céng tac cai cach hanh chinh, Uy ban nhan
      dan xa xdy dyng ké hoach tuyén truyén véi nhting n6i dung sau. Nang cao nhan thirc cua can
      b6, c6ng chirc va nhan dan vé muc dich, y nghia cua viéc don gian héa thu tuc.
      V\\ld6i huy~n c6 li~u quy d!nh; th\\lc hi?n cac nhi~m V\\l duqc giao (>d~u nam.
      """;

  private static final String ENGLISH =
      """
      The committee shall publish the plan on its own page within ten working days. Each office
      names one person who answers questions of the public; a list of names is kept at the desk.
      Don't forget: a report is due in May. Who's in charge? See annex a. (or b.) for details.
      """;

  private static final String FRENCH =
      """
      Le comité établit un rapport à l'échéance prévue et le présente à l'assemblée générale. Où
      que soit situé le siège, les délégués sont invités à s'y rendre dès l'été, près du marché.
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TCVN3|Céng hßa x· héi chñ nghÜa ViÖt Nam|Cộng hòa xã hội chủ nghĩa Việt Nam",
        "TCVN3|§éc lËp - Tù do - H¹nh phóc|Độc lập - Tự do - Hạnh phúc",
        "TCVN3|ñy ban nh©n d©n huyÖn|ủy ban nhân dân huyện",
        "TCVN3|®­îc, ®-îc, t­ ph¸p, kinh tÕ - x· héi|được, được, tư pháp, kinh tế - xã hội",
        "TCVN3|“Sè 20”|“Số 20”",
        "VNI|Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam|Cộng hòa xã hội chủ nghĩa Việt Nam",
        "VNI|ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC|ĐỘC LẬP - TỰ DO - HẠNH PHÚC",
        "VNI|ñöôïc thöïc hieän, kyõ, lyù, kî, Aên|được thực hiện, kỹ, lý, kỵ, Ăn",
        "VIQR|Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam|Cộng hòa xã hội chủ nghĩa Việt Nam",
        "VIQR|DDo^.c la^.p, ddu+o+.c, a(n|Độc lập, được, ăn",
        "VIQR|Ha` No^.i. Xong|Hà Nội. Xong",
        "CP1258|Côòng hoÌa xaÞ hôòi chuÒ nghiÞa Viêòt Nam|Cộng hòa xã hội chủ nghĩa Việt Nam",
        "CP1258|Ðôòc lâòp, ðýõòc|Độc lập, được",
        "NFD|Việt|Việt"
      })
  void decodesKnownText(LegacyEncoding encoding, String written, String meant) {
    assertThat(encoding.decode(written)).isEqualTo(meant);
  }

  @Test
  void decodesVpsBytes() {
    byte[] bytes = {'C', (byte) 0xB6, 'n', 'g', ' ', 'h', (byte) 0xF2, 'a'};
    assertThat(LegacyEncoding.VPS.decode(bytes)).isEqualTo("Cộng hòa");
    assertThat(LegacyEncoding.VPS.decode("Vi\u0152t")).as("byte 8C through 1252").isEqualTo("Việt");
  }

  @Test
  void windows1258AgreesWithThePlatform() {
    Charset platform = Charset.forName("windows-1258");
    Charset western = Charset.forName("windows-1252");
    for (String syllable : SYLLABLES) {
      byte[] bytes = LegacyEncoding.CP1258.encodeToBytes(syllable);
      assertThat(Letters.nfc(new String(bytes, platform))).isEqualTo(syllable);
      String misread = new String(bytes, western);
      assertThat(LegacyEncoding.CP1258.decode(misread)).isEqualTo(syllable);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everySyllableComesBack(LegacyEncoding encoding) {
    long seed = 5_712L;
    Random random = new Random(seed);
    for (String syllable : SYLLABLES) {
      String text =
          encoding != LegacyEncoding.TCVN3 && random.nextBoolean()
              ? syllable.toUpperCase(Locale.ROOT)
              : syllable;
      String line =
          text + ", " + SYLLABLES.get(random.nextInt(SYLLABLES.size())) + " và 20/KH-UBND";
      assertThat(encoding.decode(encoding.encode(line))).as("seed %d", seed).isEqualTo(line);
      assertThat(encoding.decode(encoding.encodeToBytes(line))).isEqualTo(line);
    }
  }

  @Test
  void eachLetterHasACodeOfItsOwn() {
    for (LegacyEncoding encoding : LegacyEncoding.values()) {
      String letters = LegacyTables.SMALL + LegacyTables.LARGE;
      Set<String> codes = new HashSet<>();
      for (char letter : letters.toCharArray()) {
        codes.add(encoding.encode(String.valueOf(letter)));
      }
      int expected = encoding == LegacyEncoding.TCVN3 ? letters.length() / 2 + 7 : letters.length();
      assertThat(codes).as("%s", encoding).hasSize(expected);
    }
  }

  @Test
  void capitalFontsShowCapitals() {
    assertThat(LegacyEncoding.TCVN3.decode("ñy ban nh©n d©n", ".VnTimeH"))
        .isEqualTo("ỦY BAN NHÂN DÂN");
    assertThat(LegacyEncoding.TCVN3.decode("ñy ban", ".VnTime")).isEqualTo("ủy ban");
    assertThat(LegacyEncoding.isCapitalFont("ABCDEF+.VnArialH,Bold")).isTrue();
    assertThat(LegacyEncoding.isCapitalFont(".VnArial-BoldItalic")).isFalse();
    assertThat(LegacyEncoding.isCapitalFont("VNI-Helve")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    ".VnTime, TCVN3",
    "XYZABC+.VnTimeH, TCVN3",
    "#2EVnArial, TCVN3",
    "VNI-Times, VNI",
    "ABCDEF+VNI-Helve-Bold, VNI",
    "VPS Times, VPS",
    "TimesNewRomanPSMT, ",
    "Vnreader, ",
    "VniversalSans, "
  })
  void knowsFontsByName(String font, LegacyEncoding encoding) {
    if (encoding == null) {
      assertThat(LegacyEncoding.ofFont(font)).isEmpty();
    } else {
      assertThat(LegacyEncoding.ofFont(font)).contains(encoding);
    }
  }

  @ParameterizedTest
  @EnumSource
  void findsTheEncodingOfAParagraph(LegacyEncoding encoding) {
    assertThat(LegacyEncoding.detect(encoding.encode(PLAN), List.of())).contains(encoding);
    String line = "Ủy ban nhân dân xã xây dựng kế hoạch tuyên truyền";
    assertThat(LegacyEncoding.detect(encoding.encode(line), List.of())).contains(encoding);
  }

  @Test
  void aFontSpeaksForAFewWords() {
    assertThat(LegacyEncoding.detect("KÕ ho¹ch", List.of(".VnTime")))
        .contains(LegacyEncoding.TCVN3);
    assertThat(LegacyEncoding.detect("Kế hoạch", List.of(".VnTime"))).isEmpty();
    assertThat(LegacyEncoding.detect("Plan of work", List.of(".VnTime"))).isEmpty();
  }

  @Test
  void leavesSoundForeignAndDamagedTextAlone() {
    for (String text : List.of(PLAN, DAMAGED, ENGLISH, FRENCH, Letters.fold(PLAN), "", "12/5")) {
      assertThat(LegacyEncoding.detect(text, List.of())).as(text).isEmpty();
      assertThat(LegacyEncoding.detect(text, List.of("VNI-Times"))).as(text).isEmpty();
    }
  }

  @Test
  void randomBytesNeverFailAndKeepTheirAscii() {
    long seed = 1_456L;
    Random random = new Random(seed);
    Set<LegacyEncoding> eightBit =
        EnumSet.complementOf(EnumSet.of(LegacyEncoding.NFD, LegacyEncoding.VIQR));
    for (int i = 0; i < 500; i++) {
      byte[] bytes = new byte[200];
      random.nextBytes(bytes);
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      for (LegacyEncoding encoding : LegacyEncoding.values()) {
        String decoded = encoding.decode(text);
        if (eightBit.contains(encoding)) {
          assertThat(decoded.chars().filter(Character::isDigit).count())
              .as("seed %d, %s", seed, encoding)
              .isEqualTo(text.chars().filter(Character::isDigit).count());
        }
      }
    }
  }
}
