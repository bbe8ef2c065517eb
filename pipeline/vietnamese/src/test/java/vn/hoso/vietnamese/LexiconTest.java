package vn.hoso.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hoso.document.MissingPartException;

class LexiconTest {
  private static final Lexicon LEXICON = Lexicon.load(Dictionaries.folder());

  @Test
  void knowsTheSyllablesInUseHoweverTheyAreTyped() {
    assertThat(LEXICON.hasSyllable("hòa")).isTrue();
    assertThat(LEXICON.hasSyllable("HOÀ")).isTrue();
    assertThat(LEXICON.hasSyllable("kạn")).as("part of Bắc Kạn").isTrue();
    assertThat(LEXICON.hasSyllable("ngoằm")).isFalse();
    assertThat(LEXICON.logFrequency("của")).isBetween(-6.0, -3.0);
    assertThat(LEXICON.logFrequency("của")).isGreaterThan(LEXICON.logFrequency("củ"));
    assertThat(LEXICON.logFrequency("ngoằm")).isLessThan(LEXICON.logFrequency("khuỵu"));
  }

  @Test
  void listsSyllablesByFrequencyAndSpellsThemOneWay() {
    assertThat(LEXICON.syllables()).hasSizeBetween(6_500, 8_500).doesNotHaveDuplicates();
    assertThat(LEXICON.syllables().subList(0, 5)).contains("và", "của", "các");
    assertThat(LEXICON.syllables())
        .allSatisfy(syllable -> assertThat(Syllables.oldPlacement(syllable)).isEqualTo(syllable));
  }

  @Test
  void knowsWordsAndSetPhrases() {
    assertThat(LEXICON.isWord("nhân dân")).isTrue();
    assertThat(LEXICON.isWord("Tuyên Truyền")).isTrue();
    assertThat(LEXICON.isWord("ủy ban nhân dân")).isTrue();
    assertThat(LEXICON.isWord("của các")).isFalse();
    assertThat(LEXICON.isWord("định tại")).as("half of quy định").isFalse();
    assertThat(LEXICON.wordCount("hòa giải")).isEqualTo(LEXICON.wordCount("hoà giải")).isPositive();
  }

  @Test
  void expandsAbbreviations() {
    assertThat(LEXICON.abbreviations().size()).isGreaterThan(250);
    assertThat(LEXICON.expansion("UBND")).contains("Ủy ban nhân dân");
    assertThat(LEXICON.expansion("GD&ĐT")).contains("Giáo dục và Đào tạo");
    assertThat(LEXICON.expansions("BCT")).containsExactly("Bộ Chính trị", "Bộ Công Thương");
    assertThat(LEXICON.isAbbreviation("ubnd")).isFalse();
    assertThat(LEXICON.expansion("XYZT")).isEmpty();
  }

  @Test
  void everyExpansionIsSpelledRight() {
    for (String abbreviation : LEXICON.abbreviations()) {
      assertThat(abbreviation).doesNotContainAnyWhitespaces();
      for (String expansion : LEXICON.expansions(abbreviation)) {
        assertThat(expansion.split("[^\\p{L}]+"))
            .as(abbreviation)
            .allSatisfy(word -> assertThat(LEXICON.hasSyllable(word)).as(word).isTrue());
      }
    }
  }

  @Test
  void everyBodyIsSpelledRight() {
    assertThat(LEXICON.bodies().size()).isGreaterThan(150);
    assertThat(LEXICON.isBody("sở nội vụ")).isTrue();
    for (String body : LEXICON.bodies()) {
      assertThat(body.split("[^\\p{L}]+"))
          .filteredOn(word -> !word.equals("dioxin"))
          .allSatisfy(word -> assertThat(LEXICON.hasSyllable(word)).as(word).isTrue());
    }
  }

  @Test
  void namesTheTwentyNineKindsOfAdministrativeDocuments() {
    assertThat(LEXICON.documentTypes())
        .filteredOn(type -> type.family() == DocumentType.Family.ADMINISTRATIVE)
        .hasSize(29);
    assertThat(LEXICON.documentType("KẾ HOẠCH").orElseThrow().code()).isEqualTo("KH");
    assertThat(LEXICON.documentTypesOfCode("TTr"))
        .extracting(DocumentType::name)
        .contains("Tờ trình");
    assertThat(LEXICON.documentTypesOfCode("")).isEmpty();
  }

  @Test
  void knowsPlacesBeforeAndSinceTheReorganisation() {
    assertThat(LEXICON.isPlace("Hà Nội")).isTrue();
    assertThat(LEXICON.isPlace("thành phố hà nội")).isTrue();
    assertThat(LEXICON.isPlace("Hà Mội")).isFalse();
    assertThat(LEXICON.places("Tỉnh Bắc Kạn"))
        .extracting(Place::era)
        .containsExactly(Place.Era.BEFORE);
    assertThat(LEXICON.places("Tỉnh Thanh Hóa"))
        .extracting(Place::era)
        .containsExactly(Place.Era.BOTH);
    Set<Place> provinces =
        LEXICON.places().stream()
            .filter(place -> place.parent().isEmpty())
            .collect(Collectors.toSet());
    assertThat(provinces).filteredOn(place -> place.era() != Place.Era.SINCE).hasSize(63);
    assertThat(provinces).filteredOn(place -> place.era() != Place.Era.BEFORE).hasSize(34);
    assertThat(LEXICON.places())
        .filteredOn(place -> place.era() != Place.Era.BEFORE && !place.parent().isEmpty())
        .as("communes since 1 July 2025")
        .hasSize(3_321);
  }

  @Test
  void knowsNames() {
    assertThat(LEXICON.familyNameCount("NGUYỄN")).isGreaterThan(10_000);
    assertThat(LEXICON.middleNameCount("Thị")).isPositive();
    assertThat(LEXICON.givenNameCount("Hùng")).isPositive();
    assertThat(LEXICON.isPersonName("Nguyễn Văn Hùng")).isTrue();
    assertThat(LEXICON.isPersonName("TRẦN THỊ HOÀ")).isTrue();
    assertThat(LEXICON.isPersonName("Phòng Nội vụ")).isFalse();
  }

  @Test
  void wrongDictionariesAreReportedWithFileAndLine(@TempDir Path folder) throws IOException {
    Lexicon lexicon = Lexicon.load(folder);
    assertThatThrownBy(() -> lexicon.hasSyllable("ba"))
        .isInstanceOf(MissingPartException.class)
        .hasMessageContaining("syllables.tsv");
    Files.writeString(folder.resolve("syllables.tsv"), "# evidence\nba\t3\t\nbà\tx\t\n");
    assertThatThrownBy(() -> lexicon.hasSyllable("ba"))
        .hasMessageContaining("syllables.tsv, line 3")
        .hasMessageContaining("x");
    Files.writeString(folder.resolve("words.tsv"), "ba má\t3\textra\n");
    assertThatThrownBy(() -> lexicon.isWord("ba má")).hasMessageContaining("words.tsv, line 1");
    Files.writeString(folder.resolve("bodies.tsv"), "Sở Y tế\nsở y tế\n");
    assertThatThrownBy(() -> lexicon.isBody("x")).hasMessageContaining("bodies.tsv, line 2");
  }
}
