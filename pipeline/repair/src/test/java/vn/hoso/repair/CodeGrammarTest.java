package vn.hoso.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeGrammarTest {
  @ParameterizedTest
  @CsvSource({
    "4906/QD-UBND, 4906/QĐ-UBND",
    "30/2020/ND-CP;, 30/2020/NĐ-CP;",
    "15/NQ-HDND, 15/NQ-HĐND",
    "/KH-UBND, /KH-UBND",
    "07/QP-UBND, 07/QĐ-UBND",
    "(12/CD-TTg), (12/CĐ-TTg)",
    "08/2013/NQ-HDND., 08/2013/NQ-HĐND.",
    "1027/CTK-CSCL, 1027/CTK-CSCL",
    "20/KH-UBND, 20/KH-UBND",
    "38/HD-TLĐ, 38/HD-TLĐ",
  })
  void mendsTheSymbolAndNeverTheNumber(String read, String printed) {
    assertThat(CodeGrammar.mend(read, part -> null)).contains(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "31-QD/DU, 31-QĐ/ĐU",
    "1480/2003/QD.UB, 1480/2003/QĐ.UB",
    "'244-QD/TW,', '244-QĐ/TW,'",
    "03-CT1/XD, 03-CTr/XD",
    "12/TT1-UBND, 12/TTr-UBND",
    "318/TTr-QLDT, 318/TTr-QLĐT",
    "/BGTVT-KHDT, /BGTVT-KHĐT",
    "/BGTVT-KHBT, /BGTVT-KHĐT",
    "02/2007/TTLT-BLBTBXH-BTC, 02/2007/TTLT-BLĐTBXH-BTC",
    "02/2007/TTLT-BCA-BTC, 02/2007/TTLT-BCA-BTC",
    "613/QD-TTg);, 613/QĐ-TTg);",
  })
  void mendsTheFormsOfThePartyAndWhatTheDictionaryKnows(String read, String printed) {
    Map<String, String> dictionary = Map.of("DU", "ĐU", "QLDT", "QLĐT", "KHDT", "KHĐT");
    assertThat(CodeGrammar.mend(read, dictionary::get)).contains(printed);
  }

  @ParameterizedTest
  @CsvSource({"29/12/2020", "và/hoặc", "km/h", "UBND", "kinh", "'/'", "24/7"})
  void leavesAloneWhatIsNoCode(String read) {
    assertThat(CodeGrammar.mend(read, part -> null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "18/2008/QD-UBNDngay, ngay",
    "(09/CT-TTgvé, vé",
    "KH-UBNDcua, cua",
    "UBNDtinh, tinh",
    "DA06theo, theo",
  })
  void tellsWhereAWordRanTogetherWithACode(String read, String word) {
    assertThat(CodeGrammar.gluedWord(read)).isEqualTo(read.indexOf(word));
  }

  @ParameterizedTest
  @CsvSource({
    "18/QĐ-UBND",
    "613/QD-TTg);",
    "09/CT-TTg",
    "12/CTr-UBND",
    "UBND",
    "UBNDs",
    "Huyen",
    "CHUong2"
  })
  void aCodeAloneHasNoWordBehindIt(String read) {
    assertThat(CodeGrammar.gluedWord(read)).isEqualTo(-1);
  }

  @ParameterizedTest
  @CsvSource({
    "sd38/2006/ND-CP, 38/2006/ND-CP",
    "s6773/QB-TTgngay, 773/QB-TTgngay",
    "so110/2003/QD-BTC, 110/2003/QD-BTC",
    "S6:9276, 9276",
    "s613412021ND-CP, 13412021ND-CP",
    "s6100%, 100%",
    "ho?chs615/KH-UBND, 15/KH-UBND",
    "chs615/KH-UBND, 15/KH-UBND",
  })
  void tellsWhereACodeRanTogetherWithTheWordBeforeIt(String read, String code) {
    assertThat(CodeGrammar.gluedCode(read)).isEqualTo(read.indexOf(code));
  }

  @ParameterizedTest
  @CsvSource({"ngay20/7/2025", "38/2006/ND-CP", "DA06", "m2/h", "COVID-19", "xã/phường"})
  void seesNoCodeBehindAWordWhereNoneIs(String read) {
    assertThat(CodeGrammar.gluedCode(read)).isEqualTo(-1);
  }

  @Test
  void tellsWhereAWordRanTogetherWithALabel() {
    assertThat(LabelGrammar.gluedWord("1.Noi")).isEqualTo(2);
    assertThat(LabelGrammar.gluedWord("2..Ngvdi")).isEqualTo(3);
    assertThat(LabelGrammar.gluedWord("1.2.Muc")).isEqualTo(4);
    assertThat(LabelGrammar.gluedWord("d).Cdc")).isEqualTo(3);
    assertThat(LabelGrammar.gluedWord("a)Tham")).isEqualTo(2);
    assertThat(LabelGrammar.gluedWord("a)")).isEqualTo(-1);
    assertThat(LabelGrammar.gluedWord("1.200kg")).isEqualTo(-1);
    assertThat(LabelGrammar.gluedWord("1.a")).isEqualTo(-1);
  }

  @Test
  void theComradesStrokeComesBack() {
    assertThat(LabelGrammar.comrade("D/c")).isEqualTo("Đ/c");
    assertThat(LabelGrammar.comrade("d/c")).isEqualTo("đ/c");
    assertThat(LabelGrammar.comrade("b/c")).isNull();
  }

  @Test
  void romanNumeralsOfHeadingsAreReadFromTheirShapes() {
    assertThat(LabelGrammar.romanNumeral("I1.")).isEqualTo("II.");
    assertThat(LabelGrammar.romanNumeral("I11.")).isEqualTo("III.");
    assertThat(LabelGrammar.romanNumeral("1V.")).isEqualTo("IV.");
    assertThat(LabelGrammar.romanNumeral("11.")).isNull();
    assertThat(LabelGrammar.romanNumeral("II.")).isNull();
    assertThat(LabelGrammar.romanNumeral("1.")).isNull();
    assertThat(LabelGrammar.romanNumeral("Ill/-")).isEqualTo("III/-");
    assertThat(LabelGrammar.romanNumeral("Il-")).isEqualTo("II-");
    assertThat(TokenShape.isLabel("II-")).isTrue();
    assertThat(TokenShape.isLabel("a/-")).isTrue();
    assertThat(TokenShape.isLabel("ban-")).isFalse();
  }

  @Test
  void marksOfAnAuthorityAreNoWords() {
    assertThat(LabelGrammar.isAuthority("KT.")).isTrue();
    assertThat(LabelGrammar.isAuthority("T/M")).isTrue();
    assertThat(LabelGrammar.isAuthority("KY.")).isFalse();
  }

  @Test
  void aStrokeThatBecameADigitOrALetterIsAStroke() {
    assertThat(CodeGrammar.mendMisread("2841HD-SNV", part -> null)).contains("284/HD-SNV");
    assertThat(CodeGrammar.mendMisread("50IKH-UBND", part -> null)).contains("50/KH-UBND");
    assertThat(CodeGrammar.mendMisread("33-NQITW;", part -> null)).contains("33-NQ/TW;");
    assertThat(CodeGrammar.mendMisread("12-CTrlTU", part -> null)).contains("12-CTr/TU");
    assertThat(CodeGrammar.mendMisread("A1HD-SNV", part -> null)).isEmpty();
    assertThat(CodeGrammar.mend("2841HD-SNV", part -> null)).as("in a sound text").isEmpty();
  }

  @Test
  void theYearOfACodeStandsBetweenStrokes() {
    assertThat(CodeGrammar.mendMisread("12612024ND-CP", part -> null)).contains("126/2024/NĐ-CP");
    assertThat(CodeGrammar.mendMisread("l26lZO24NE-Cp.", part -> null)).contains("126/2024/NĐ-CP.");
    assertThat(CodeGrammar.mendMisread("45/2010/ND-CP", part -> null)).contains("45/2010/NĐ-CP");
    assertThat(CodeGrammar.mendMisread("101512023TT-BNV", part -> null))
        .contains("1015/2023/TT-BNV");
  }

  @Test
  void aStrokedCodeGetsItsMarks() {
    assertThat(CodeGrammar.mendMisread("301IKH-LDLD,", part -> null)).contains("301/KH-LĐLĐ,");
    assertThat(CodeGrammar.mendMisread("41KHlDD.LDLD,", part -> null)).contains("41KH/ĐĐ.LĐLĐ,");
    assertThat(CodeGrammar.mendMisread("41-NQfDU", part -> null)).contains("41-NQ/ĐU");
    assertThat(CodeGrammar.mend("41-NQfDU", part -> null)).as("in a sound text").isEmpty();
  }

  @Test
  void theCommitteeIsKnown() {
    assertThat(CodeGrammar.mendMisread("15/QD-LIBND", part -> null)).contains("15/QĐ-UBND");
    for (String read :
        new String[] {"LIBND", "LJBND", "I.TBND", "I,BND", "r.rBND", "UBNb", "USND"}) {
      assertThat(CodeGrammar.isCommittee(read)).as(read).isTrue();
    }
    for (String read : new String[] {"UBND", "HĐND", "BND", "UBMTTQ", "UBKT"}) {
      assertThat(CodeGrammar.isCommittee(read)).as(read).isFalse();
    }
  }
}
