package vn.hoso.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hoso.document.Alternative;
import vn.hoso.document.DoubtfulWord;
import vn.hoso.document.Edit;
import vn.hoso.document.Line;
import vn.hoso.document.RepairedText;
import vn.hoso.document.Word;
import vn.hoso.document.WordSource;
import vn.hoso.vietnamese.Dictionaries;
import vn.hoso.vietnamese.Letters;

class TextRepairerTest {
  private static TextRepairer repairer;

  /** Written for this test. */
  private static final List<String> PLAN =
      List.of(
          "ỦY BAN NHÂN DÂN",
          "XÃ BÌNH KHÊ",
          "",
          "KẾ HOẠCH",
          "Trồng cây phân tán và chăm sóc rừng năm 2023",
          "",
          "Thực hiện Quyết định số 118/QĐ-UBND ngày 14/02/2023 của Ủy ban nhân dân huyện về",
          "việc giao chỉ tiêu trồng cây phân tán, Ủy ban nhân dân xã xây dựng kế hoạch như sau:",
          "",
          "1. Mục đích",
          "",
          "- Nâng cao nhận thức của cán bộ, đảng viên và nhân dân về vai trò của rừng đối với",
          "đời sống, sản xuất và phòng chống thiên tai trên địa bàn xã.",
          "- Phấn đấu đến hết quý III năm 2023 trồng mới 12.500 cây, tỷ lệ sống đạt trên 90 %.",
          "",
          "2. Yêu cầu",
          "",
          "Các thôn chủ động chuẩn bị đất, dụng cụ và phân công người chăm sóc; báo cáo kết quả",
          "về văn phòng trước ngày 25 hằng tháng để tổng hợp, gửi phòng Nông nghiệp và PTNT.");

  @BeforeAll
  static void load() throws IOException {
    repairer = TextRepairer.load(Dictionaries.folder(), RepairSettings.defaults());
  }

  @Test
  void soundTextStaysAsItIs() {
    RepairedText answer = repairer.repair(PLAN);
    assertThat(answer.lines()).isEqualTo(PLAN);
    assertThat(answer.edits()).isEmpty();
  }

  @Test
  void textWithoutMarksGetsThemBack() {
    List<String> read = PLAN.stream().map(Letters::fold).toList();
    RepairedText answer = repairer.repair(read);
    assertThat(rightWords(answer.lines())).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void theDamageOfAnEngineWithoutVietnameseIsUndone() {
    List<String> read =
        List.of(
            "Thuc hién Quyét dinh sé 118/QD-UBND ngay 14/02/2023 cua Uy ban nhan dan huyén vé",
            "viéc giao chi tiéu tréng cay phan tan, Uy ban nhan dan xa xay dung ké hoach nhu sau:",
            "",
            "- Nang cao nhan thirc cua can b6, dang vién va nhan dan vé vai trd cua rimg d6i v6i",
            "doi séng, san xuat va phong chéng thién tai trén dia ban xa.");
    RepairedText answer = repairer.repair(read);
    assertThat(String.join("\n", answer.lines()))
        .contains("118/QĐ-UBND ngày 14/02/2023")
        .contains("Ủy ban nhân dân xã xây dựng kế hoạch như sau")
        .contains("Nâng cao nhận thức của cán bộ, đảng viên và nhân dân")
        .contains("phòng chống thiên tai trên địa bàn xã");
  }

  @Test
  void aWordThatMayWellBeRightStaysAndIsDoubtful() {
    List<String> read =
        List.of(
            "Thuc hién Quyét dinh sé 118/QD-UBND ngay 14/02/2023 cua Uy ban nhan dan huyén vé",
            "viéc giao chi tiéu tréng cay phan tan, Uy ban nhan dan xa xay dung ké hoach nhu sau:",
            "- Giao ong Lo Van Tam, truong ban Huoi Cang, chu tri; thay tam lot composite va ong",
            "inox cua tram bom; kiem tra cryo va bulong hang thang.",
            "- Nang cao nhan thirc cua can b6, dang vién va nhan dan vé vai trd cua rimg d6i v6i");
    RepairedText answer = repairer.repair(read);
    assertThat(answer.lines().get(2)).contains("Lò Văn Tam, trưởng bản"); // not Tám
    assertThat(answer.lines().get(3)).contains("kiểm tra cryo và"); // not cao
    assertThat(answer.doubtful())
        .filteredOn(word -> word.text().equals("Tam,") || word.text().equals("cryo"))
        .extracting(DoubtfulWord::candidate)
        .containsExactly("Tám,", "cao");
  }

  @Test
  void theDamageOfAWesternEngineIsUndone() {
    List<String> read =
        List.of(
            "UBND huy~n ban hanh KS hoach cai each hanh chinh nha nuoc tren dia ban huy~n nam"
                + " 2022,",
            "nang cao ch§t luqng, hi~u qua ho~t dQng cua cac co quan; phat huy vai tro, trach"
                + " nhi~m",
            "cua dQi ngii can bQ, cong chirc, vien chirc trong vi~c ph\\lc V\\l nhan dan.");
    RepairedText answer = repairer.repair(read);
    assertThat(String.join("\n", answer.lines()))
        .contains("huyện ban hành Kế hoạch cải cách hành chính nhà nước trên địa bàn huyện")
        .contains("nâng cao chất lượng, hiệu quả hoạt động của các cơ quan")
        .containsIgnoringCase("đội ngũ cán bộ, công chức, viên chức trong việc phục vụ nhân dân");
  }

  @Test
  void lettersThatWereReadAsDigitsBecomeWordsAndNumbersStayNumbers() {
    List<String> read =
        List.of(
            "Viéc san xuat va kinh doanh thuéc 14 phai cé gidy phép theo quy dinh cua phap luat;",
            "can b6, céng chirc lam viéc 6 cac xa, thi tran bao cdo két qua truéc ngay 15 hang"
                + " thang",
            "vé Uy ban nhan dan huyén; c6 12 xa va 3 thi tran thuc hién thi diém trong 6 thang.");
    RepairedText answer = repairer.repair(read);
    assertThat(String.join("\n", answer.lines()))
        .contains("kinh doanh thuốc lá phải có giấy phép")
        .contains("công chức làm việc ở các xã, thị trấn")
        .contains("trước ngày 15 hằng tháng")
        .contains("12 xã và 3 thị trấn")
        .contains("trong 6 tháng");
  }

  @Test
  void wordsThatRanTogetherAndWereMisreadAreToldApart() {
    List<String> read =
        List.of(
            "UBND huy~n ban hanh KS hoach cai each hanh chinh nha nuoc tren dia ban huy~n nam"
                + " 2022,",
            "nang cao ch§t luqng, hi~u qua ho~t dQng clla cac oApchinh quySn, co quan nha nuoc"
                + " thuQc",
            "huy~n trong giai quySt cong vi~c, cung cApthong tin; phat huy vai tro, trach nhi~m cua"
                + " dQi",
            "ngii can bQ, cong chirc cac bQnganh va cac t6 chuc doan thS trong vi~c ph\\lc V\\l"
                + " nhan dan.");
    assertThat(String.join("\n", repairer.repair(read).lines()))
        .contains("của các cấp chính quyền")
        .contains("cung cấp thông tin")
        .contains("các bộ ngành");
  }

  @Test
  void headingsLabelsAndUnitsOfDamagedTextComeOutInOrder() {
    List<String> lines =
        repairer
            .repair(
                List.of(
                    "I. MUC DiCH, YEU CAu",
                    "Thuc hién cai cach hanh chinh nha nudc trén dia ban huyén",
                    "c) Nang cao chat lugng phuc vu nhan dan",
                    "d) Giai quyét thu tuc hanh chinh dung han",
                    "d) Kiém tra viéc thuc hién ké hoach, chi 185.000 d6ng/m3",
                    "Il. NHUNG VIEC LAM DUGC",
                    "Tang cudng codng tac théng tin, tuyén truyén vé ké hoach",
                    "II. NQi DUNG TUYEN TRUYEN"))
            .lines();
    assertThat(lines)
        .containsExactly(
            "I. MỤC ĐÍCH, YÊU CẦU",
            "Thực hiện cải cách hành chính nhà nước trên địa bàn huyện",
            "c) Nâng cao chất lượng phục vụ nhân dân",
            "d) Giải quyết thủ tục hành chính đúng hạn",
            "đ) Kiểm tra việc thực hiện kế hoạch, chi 185.000 đồng/m3",
            "II. NHỮNG VIỆC LÀM ĐƯỢC",
            "Tăng cường công tác thông tin, tuyên truyền về kế hoạch",
            "III. NỘI DUNG TUYÊN TRUYỀN");
  }

  @Test
  void ofTextWithoutMarksOnlyTheMarksAreWrong() {
    List<String> lines =
        repairer
            .repair(
                List.of(
                    "Thieu ta Su Minh Duong, Pho Truong Cong an huyen, bao cao ket qua tuan tra ban dem,",
                    "may no D24 va xe o to tai bien so 29C; chi so Breteau o muc cao tai ba thon,",
                    "Uy ban nhan dan xa de nghi Trung tam Y te huyen phun hoa chat, diet lang quang."))
            .lines();
    assertThat(lines.get(0)).startsWith("Thiếu tá ").contains("tuần tra ban đêm");
    assertThat(lines.get(1)).contains(" D24 và xe ô tô ").contains(" Breteau ");
    assertThat(lines.get(2)).contains("diệt lăng quăng");
  }

  @Test
  void borrowedWordsAreFoundAndForeignOnesStay() {
    List<String> lines =
        repairer
            .repair(
                List.of(
                    "Tuyén truyén cai cach hanh chinh bang cac hinh thttc: pand, cum cé dong, bang tin;",
                    "dang tai trén trang Website cua huyén, Facebook, Zalo, Youtube, infographic, video clip",
                    "va trén hé théng loa truyén thanh cua cac xa, thi tran; phuc vu xe 6t6 cua co quan."))
            .lines();
    assertThat(lines.get(0)).contains("hình thức: panô, cụm cổ động");
    assertThat(lines.get(1)).contains("Website của huyện, Facebook, Zalo, Youtube, infographic,");
  }

  @Test
  void foreignWordsOfTheDictionaryStayInAnyCase() {
    List<String> lines =
        repairer
            .repair(
                List.of(
                    "UY BAN NHANDAN .",
                    "QUAN KINH DUONG",
                    "S6: 1540/UBND-YT",
                    "V/v khan trong dap tat cac 6 dich s6t xuat huyét Dengue"))
            .lines();
    assertThat(lines.get(3))
        .isEqualTo("V/v khẩn trương dập tắt các ổ dịch sốt xuất huyết Dengue"); // not De ngực
  }

  @Test
  void tickBoxesAndTheLettersBeforeASignatureStay() {
    List<String> lines =
        repairer
            .repair(
                List.of(
                    "Ké hoach nay dugc phé duyét □ hoac khéng dugc phé duyét ☐ cua co quan nao",
                    "TM. UY BAN NHAN DAN",
                    "KT. CHU TICH",
                    "PHO CHU TICH",
                    "Noi nhdn: KT.CHU TICH",
                    "TM/ UY BAN NHAN DAN",
                    "Nguoi trinh bay: ThS. Nguyén Van An va BS. Tran Thi Binh"))
            .lines();
    assertThat(lines)
        .containsExactly(
            "Kế hoạch này được phê duyệt □ hoặc không được phê duyệt ☐ của cơ quan nào",
            "TM. ỦY BAN NHÂN DÂN",
            "KT. CHỦ TỊCH",
            "PHÓ CHỦ TỊCH",
            "Nơi nhận: KT.CHỦ TỊCH",
            "TM/ ỦY BAN NHÂN DÂN",
            "Người trình bày: ThS. Nguyễn Văn An và BS. Trần Thị Bình");
  }

  /** Each was once read as what is more frequent, or not repaired at all. */
  @Test
  void namesOfCommunesAndWhatRanTogetherWithNumbersAndCodes() {
    List<String> printed =
        List.of(
            "Căn cứ Quyết định số 18/2008/QĐ-UBND ngày 18 tháng 4 năm 2008 của UBND tỉnh về cải cách",
            "hành chính; Nghị định số 62/2025/NĐ-CP ngày 04/3/2025 của Chính phủ quy định về dân số",
            "tại các xã An Khánh, Song Phương, Vân Côn, Yên Sở, Đông La và phần còn lại của xã",
            "triển khai chuyển đổi số và ĐA06 theo quy định của Ủy ban nhân dân huyện;",
            "mức trợ cấp hằng tháng (đồng/tháng) theo khoản 4 Điều 14 của Nghị định này.",
            "5. Nơi thường trú:..............................................................");
    List<String> read =
        List.of(
            "Can ctr Quyét dinh s6 18/2008/QD-UBNDngay 18 thang 4 nam 2008 cua UBND tinh vé cai cach",
            "hanh chinh; Nghi dinh s6 62/2025/ND-CP ngay04/3/2025 cua Chinh phu quy dinh vé dan s6",
            "tai cac xa An Khanh, Song Phuong, Van Cén, Yén Sé, Dong La va phan con lai cua xa",
            "trién khai chuyén déi s6 va DAO6 theo quy dinh cua Uy ban nhan dan huyén;",
            "mirc tro cap hang thang (d6ng/thang) theo khoan4 Diéu 14 cua Nghi dinh nay.",
            "5. Noi thuong tra:..............................................................");
    assertThat(String.join("\n", repairer.repair(read).lines()))
        .isEqualTo(String.join("\n", printed));
  }

  @Test
  void wordsBesideTheDotsOfAFormAreRepaired() {
    List<String> lines =
        repairer
            .repair(
                List.of(
                    "DON DE NGHI CAP GIAY PHEP KINH DOANH",
                    "Ho va ten:.......................................... Nam/Nu:................",
                    "Noi thuong tru:......................So dien thoai:…………………………………………….",
                    "…………………de nghi co quan co tham quyen xem xet, giai quyet______________"))
            .lines();
    assertThat(lines)
        .containsExactly(
            "ĐƠN ĐỀ NGHỊ CẤP GIẤY PHÉP KINH DOANH",
            "Họ và tên:.......................................... Nam/Nữ:................",
            "Nơi thường trú:......................Số điện thoại:…………………………………………….",
            "…………………đề nghị cơ quan có thẩm quyền xem xét, giải quyết______________");
  }

  @Test
  void lineAnswersLineAndEditsTellTheDifferenceWhateverComesIn() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<String> read = new ArrayList<>();
    for (String line : PLAN) {
      read.add(damage(line, random));
    }
    for (int i = 0; i < 40; i++) {
      read.add(garbage(random));
    }
    RepairedText answer = repairer.repair(read);
    assertThat(answer.lines()).as("seed %d", seed).hasSameSizeAs(read);
    for (int i = 0; i < read.size(); i++) {
      int line = i + 1;
      List<Edit> edits = answer.edits().stream().filter(e -> e.line() == line).toList();
      assertThat(apply(Letters.nfc(read.get(i)), edits))
          .as("seed %d, line %d", seed, line)
          .isEqualTo(answer.lines().get(i));
    }
  }

  @Test
  void whatAVietnameseEngineMisreadIsMendedWhereTheEvidenceIsStrong() {
    List<String> read =
        List.of(
            "Ủy ban nhân dân xã tố chức hội nghị triển khai kế hoạch đến các thôn, xóm và đơn vị"
                + " liên",
            "quan; hồ sơ được trình cấp có thấm quyền xem xét, quyết định theo quy định của pháp"
                + " luật.",
            "Công an xã phối hợp kiếm tra việc chấp hành, kịp thời báo cáo những khó khăn, vướng"
                + " mắc.");
    assertThat(String.join("\n", repairer.repair(read, Origin.OCR).lines()))
        .contains("xã tổ chức hội nghị")
        .contains("cấp có thẩm quyền xem xét")
        .contains("phối hợp kiểm tra việc");
  }

  @Test
  void whatTheEngineSawAsWellDecidesWhereItsHabitsDoNot() {
    String sound = "Bảo đảm an toàn trong sản xuất, kinh doanh, vận chuyển và bảo quản";
    String read = "bố trí lực lượng tại các căng trong tỉnh";
    int place = read.indexOf("căng");
    assertThat(repairer.repairRead(List.of(line(sound), line(read))).lines().get(1))
        .isEqualTo(read);
    Line seen = line(read, new Alternative(place + 1, 'ả', 0.8));
    RepairedText repaired = repairer.repairRead(List.of(line(sound), seen));
    assertThat(repaired.lines().get(1)).isEqualTo(read.replace("căng", "cảng"));
    assertThat(repaired.edits())
        .singleElement()
        .satisfies(edit -> assertThat(edit.start()).isEqualTo(place));
    // A strong one changes no word that is right.
    Line right = line(sound, new Alternative(sound.indexOf("toàn") + 2, 'á', 0.9));
    assertThat(repairer.repairRead(List.of(right)).edits()).isEmpty();
  }

  /** Words with what else the engine saw, by column. */
  private static Line line(String text, Alternative... others) {
    List<Word> words = new ArrayList<>();
    int from = 0;
    for (String word : text.split(" ")) {
      int start = from;
      List<Alternative> own =
          Arrays.stream(others)
              .filter(other -> other.at() >= start && other.at() < start + word.length())
              .map(other -> new Alternative(other.at() - start, other.letter(), other.weight()))
              .toList();
      words.add(new Word(word, null, 0.9, WordSource.OCR, own));
      from += word.length() + 1;
    }
    return Line.ofWords(words);
  }

  @Test
  void theLabelOfTheNumberIsReadByItsPlace() {
    List<String> read =
        List.of(
            "UY BAN NHAN DAN XA BINH KHE",
            "S06: 41/KH-UBND Binh Khe, ngay 14 thang 6 nam 2022",
            "KE HOACH",
            "Tuyén truyén cai cach hanh chinh nha nudc trén dia ban xa");
    assertThat(repairer.repair(read).lines().get(1)).startsWith("Số: 41/KH-UBND ");
  }

  @Test
  void theTextsOwnTonePlacementStays() {
    List<String> read =
        List.of(
            "Đảng uỷ, Uỷ ban nhân dân xã chỉ đạo hoà giải kịp thời, thuỷ lợi được khoá van đúng"
                + " giờ;",
            "Toà án nhân dân huyện phối hợp xét xử lưu động tại nhà văn hóa xã, khoá sổ trước ngày"
                + " 25.",
            "Các thôn báo cáo kết quả về văn phòng uỷ ban trước ngày 20 hằng tháng để tổng hợp.");
    assertThat(repairer.repair(read, Origin.OCR).lines()).isEqualTo(read);
    assertThat(repairer.repair(read).edits()).isEmpty();
  }

  @Test
  void numbersStayAsRead() {
    List<String> read =
        List.of(
            "Tong kinh phi 1.250.000 dong, dat 97,5 % ke hoach nam 2021, tang 3 lan so voi 2019",
            "thoi gian tu 01/3/2021 den 15h30 ngay 20-11-2021 tai nha van hoa thon 7 va thon 12");
    String before = String.join(" ", read).replaceAll("[^0-9]+", " ");
    String after = String.join(" ", repairer.repair(read).lines()).replaceAll("[^0-9]+", " ");
    assertThat(after).isEqualTo(before);
  }

  @Test
  void aTextWithoutEndsOrSpacesIsAnsweredAsItCame() {
    List<String> read = List.of("x".repeat(100_000), "~".repeat(20_000), "a ".repeat(2_000), "");
    assertThat(repairer.repair(read).lines().get(0)).isEqualTo(read.get(0));
    assertThat(repairer.repair(read).lines()).hasSize(4);
  }

  @Test
  void noTextIsAnsweredWithNoText() {
    assertThat(repairer.repair(List.of()).lines()).isEmpty();
    assertThat(repairer.repair(List.of("", " ", "\f")).lines()).containsExactly("", " ", "\f");
  }

  private static double rightWords(List<String> lines) {
    int right = 0;
    int all = 0;
    for (int i = 0; i < PLAN.size(); i++) {
      String[] want = PLAN.get(i).split(" ");
      String[] got = lines.get(i).split(" ");
      for (int k = 0; k < want.length; k++) {
        all++;
        right += k < got.length && want[k].equals(got[k]) ? 1 : 0;
      }
    }
    return (double) right / all;
  }

  private static String damage(String line, Random random) {
    var out = new StringBuilder();
    for (char c : line.toCharArray()) {
      int dice = random.nextInt(20);
      if (dice == 0) {
        out.append("~\\§6Q'.,|".charAt(random.nextInt(9)));
      } else if (dice > 1) {
        out.append(dice > 9 ? Letters.fold(String.valueOf(c)) : String.valueOf(c));
      }
    }
    return out.toString();
  }

  private static String garbage(Random random) {
    var out = new StringBuilder();
    int length = random.nextInt(60);
    for (int i = 0; i < length; i++) {
      out.append(
          switch (random.nextInt(6)) {
            case 0 -> ' ';
            case 1 -> (char) ('0' + random.nextInt(10));
            case 2 -> (char) (1 + random.nextInt(0x2fff));
            case 3 -> "./-()~\\\u00D0".charAt(random.nextInt(8));
            default -> (char) ('a' + random.nextInt(26));
          });
    }
    return out.toString().replaceAll("[\\n\\r]", " ");
  }

  static String apply(String line, List<Edit> edits) {
    var out = new StringBuilder();
    int at = 0;
    for (Edit edit : edits) {
      assertThat(line.substring(edit.start(), edit.end())).isEqualTo(edit.from());
      out.append(line, at, edit.start());
      assertThat(out.length()).isEqualTo(edit.repairedStart());
      out.append(edit.to());
      assertThat(out.length()).isEqualTo(edit.repairedEnd());
      at = edit.end();
    }
    return out.append(line.substring(at)).toString();
  }

  @Test
  void aBracketThatClosesIsNoPartOfALetter() {
    List<String> lines =
        List.of(
            "Uy ban nh6n ddn xd Son Trd (cfi) bdn giao h6 so cho xd m6i d6 thuc hiQn nhi6m vu",
            "c6ng t6c van thu, luu tru; kinh phi do ngdn sdch huyQn c6p theo ke hoach ndm 2024.");
    assertThat(repairer.repair(lines).lines().get(0)).contains("(cũ)");
  }

  @Test
  void deIsNoDecibelInADamagedText() {
    List<String> lines =
        List.of(
            "Cac co quan, dan vi chu dong phoi hgp v6i xa dB thuc hi~n t6t ke ho~ch nay; bao cao",
            "k~t qua v~ van phong truac ngay 25 hang thang dB t6ng hgp, gui Uy ban nhan dan huy~n.");
    assertThat(String.join(" ", repairer.repair(lines).lines())).doesNotContain("dB");
  }

  @Test
  void termsOfASoundTextStay() {
    List<String> lines =
        List.of(
            "Natri clorit NaClO2, Kali permanganat, Triclo etan, Iod, Brom, Clo",
            "Axit flohydric HF; Metyl acrylat; Butyl glycol; Etyl clorua",
            "Amoni nitrat NH4NO3, Xyanua, Toluen, Benzen, Styren, Phenol");
    RepairedText answer = repairer.repair(lines, Origin.SOUND);
    assertThat(answer.lines()).isEqualTo(lines);
  }

  @Test
  void aSlipInASoundTextIsMended() {
    List<String> lines =
        List.of(
            "Căn cứ Luật Tổ chức chính quyền địa phương, Ủy ban nhân dân huyện ban hành kế hoạch",
            "hỗ trợ người dân gặp khó khăn do thiên tai, dịch bênh; hồ sơ hai bộ.");
    assertThat(repairer.repair(lines, Origin.SOUND).lines().get(1))
        .isEqualTo("hỗ trợ người dân gặp khó khăn do thiên tai, dịch bệnh; hồ sơ hai bộ.");
  }
}
