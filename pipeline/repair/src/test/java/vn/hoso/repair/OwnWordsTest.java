package vn.hoso.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.vietnamese.Dictionaries;
import vn.hoso.vietnamese.UserDictionary;

/** What the user writes down comes out right that came out wrong before. */
class OwnWordsTest {
  private static final String WORDS =
      """
      # written for this test
      tên: Krông Bưk
      name: Nguyễn Thị Ngời
      kơnia
      từ: chẩn chéo
      name: Xtrraburgzik
      tên: Zơ Râm
      viết tắt: QLDAXD = quản lý dự án xây dựng
      nhầm: tuyenx → tuyên truyền
      confusion: QD-UB -> QĐ-UB
      nét: ¤ → ộ
      """;

  private static final List<String> READ =
      List.of(
          "Uy ban nhan dan xa Krong Buk bao cao ket qua trien khai thuc hien ke hoach nam 2022",
          "Ba Nguyén Thi Ngoi, chu tich Hoi Phu nu xa, cung cac doan thé tuyén truyén bang konia",
          "ap phich, cum cé dong; san pham cham cheo, chan cheo cua ho Zo Ram va can b¤ thon;",
          "Ban QLDAXD tham muu QD-UB; tuyenx cai cach hanh chinh nam 2022.");

  private static TextRepairer without;
  private static TextRepairer with;

  @BeforeAll
  static void load(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("dictionary.txt"), WORDS);
    RepairSettings settings = RepairSettings.defaults();
    without = TextRepairer.load(Dictionaries.folder(), settings);
    with = TextRepairer.load(Dictionaries.folder(), settings, UserDictionary.read(file));
  }

  @ParameterizedTest
  @CsvSource({
    "a name that no dictionary has, 0, Krông Bưk",
    "a name whose last syllable is rare, 1, Nguyễn Thị Ngời",
    "a word that is no Vietnamese syllable, 1, kơnia",
    "a phrase with a rare syllable, 2, chẩn chéo",
    "a name with letters that Vietnamese lacks, 2, Zơ Râm",
    "words that are read as one, 3, tuyên truyền cải cách",
    "a token that rules would keep, 3, QĐ-UB",
  })
  void wasWrongAndIsRight(String what, int line, String printed) {
    assertThat(without.repair(READ).lines().get(line)).as(what).doesNotContain(printed);
    assertThat(with.repair(READ).lines().get(line)).as(what).contains(printed);
  }

  @Test
  void anAbbreviationStays() {
    assertThat(with.repair(READ).lines().get(3)).contains(" QLDAXD tham");
  }

  @Test
  void lettersOfTheUsersCostLess() {
    UserDictionary.Confusion own = new UserDictionary.Confusion("¤", "ộ");
    Confusions counts = new Confusions();
    ChannelPrior prior = ChannelPrior.foreignEngine();
    float before = cost(new Channel(counts, prior), own);
    counts.believe(own.printed(), own.read());
    assertThat(cost(new Channel(counts, prior), own)).isLessThan(before - 2);
  }

  private static float cost(Channel channel, UserDictionary.Confusion own) {
    return channel.single(
        Alphabet.trueIndex(own.printed().charAt(0)), Alphabet.readIndex(own.read().charAt(0)));
  }

  @Test
  void soundTextStaysAsItIs() {
    List<String> sound =
        List.of(
            "Ủy ban nhân dân xã báo cáo kết quả triển khai thực hiện kế hoạch năm 2022 của huyện;",
            "bà Nguyễn Thị Ngợi và ông Lò Văn Buk tham gia; ánh sáng, người dân trồng cây xanh.");
    assertThat(with.repair(sound).lines()).isEqualTo(sound);
  }
}
