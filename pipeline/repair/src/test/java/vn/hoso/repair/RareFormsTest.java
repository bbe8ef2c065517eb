package vn.hoso.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.hoso.document.RepairedText;
import vn.hoso.vietnamese.Dictionaries;

/** Abbreviations, and numbers beside them, in heavily damaged text; all written for this test. */
class RareFormsTest {
  private static TextRepairer repairer;

  @BeforeAll
  static void load() throws IOException {
    repairer = TextRepairer.load(Dictionaries.folder(), RepairSettings.defaults());
  }

  @Test
  void aCrossedLetterThatBecameSeveralCharactersIsOneAgain() {
    List<String> read =
        List.of(
            "Cac d.p cong doan t~p h9P CNVCLEl va ngucri lao dQng thi dua san xu~t;",
            "LElLEl huy~n phoi hQ'p v6i cac CBCS trong vi~c cham lo doi s6ng CNLB, t~ng qua cho",
            "doan vien co hoan canh kho khan nhan dip T~t Nguyen dan tren dia ban huy~n nam 2022.");
    assertThat(repaired(read))
        .contains(" CNVCLĐ và người lao động")
        .contains("LĐLĐ huyện phối hợp với các CĐCS trong việc chăm lo đời sống CNLĐ");
  }

  @Test
  void anAbbreviationThatHasTheCapitalsReadGoesBeforeOthers() {
    List<String> read =
        List.of(
            "Cac Cf)CS t~p h9p doan vien va nguai lao dQng thi dua san xu~t trong dip T~t;",
            "cham lo doi s6ng, t~ng qua cho doan vien co hoan canh kho khan cua Cf)CS.");
    assertThat(repaired(read)).contains("Các CĐCS tập hợp", "của CĐCS.");
  }

  @Test
  void capitalsInCommonAreCountedInTheirOrderAndWithoutMarks() {
    assertThat(RareForms.commonCapitals("Cf)CS", "CĐCS")).isEqualTo(3);
    assertThat(RareForms.commonCapitals("Cf)CS", "CKS")).isEqualTo(2);
    assertThat(RareForms.commonCapitals("LDLB", "LĐLĐ")).isEqualTo(4);
    assertThat(RareForms.commonCapitals("SC", "CS")).isEqualTo(1);
  }

  @Test
  void jointAbbreviationsAreNotRunTogether() {
    List<String> read =
        List.of(
            "Uy ban nhan dan tinh giao S& KH&CN chu tri, ph6i hQ'p v6i cac co quan lien quan",
            "tri~n khai th\\lc hi~n nhi~m V\\l; Hqi ND tinh tuyen truy~n d~n hqi vien.");
    assertThat(repaired(read)).contains("KH&CN");
  }

  @Test
  void capitalsThatAreReadAgainAndAgainStay() {
    List<String> read =
        List.of(
            "hang hoa thuQc nhom PG I phai dugc dong goi theo quy dinh t~i Phl,l ll,lc nay;",
            "hang hoa thuQc nhom PG II phai dugc v~n chuy~n b~ng phuong ti~n chuyen dung;",
            "muc dong goi PG II ap d\\lng d6i v6i hang hoa co muc dQ nguy hi~m trung binh;",
            "hang hoa thuQc nhom PG III co th~ dugc v~n chuy~n cung cac lo~i hang hoa khac.");
    assertThat(repaired(read))
        .contains("nhóm PG I ")
        .contains("nhóm PG II ")
        .contains("nhóm PG III ");
  }

  @Test
  void aNumberBeforeAWordOfItsOwnStays() {
    List<String> read =
        List.of(
            "M6i xa dugc b6 tri 3 cong an vien, m6i thon dugc b6 tri 2 bao v~ dan ph6; kinh phi",
            "chi tra hang thang do ngan sach huy~n c~p theo quy dinh hi~n hanh cua tinh.");
    assertThat(repaired(read)).contains("bố trí 3 công an viên").contains("bố trí 2 bảo vệ");
  }

  @Test
  void theIcelandicLetterIsVietnamese() {
    List<String> read = List.of("Thành lập BC\u00D0 xây dựng nông thôn mới xã, gồm các ông bà:");
    assertThat(repairer.repair(read, Origin.OCR).lines())
        .containsExactly("Thành lập BCĐ xây dựng nông thôn mới xã, gồm các ông bà:");
  }

  @Test
  void whatBecameOfTheIcelandicLetterIsTold() {
    List<String> read =
        List.of(
            "Tuyén truyén cai cach hanh chinh nam 2021 cua x\u00E3; BC\u00D0/443o-\u00D0\u00D0",
            "cong tac tuyen truyen cua UBND t\u1EC9nh \u00D0\u1ED3ng Th\u00E1p");
    RepairedText repaired = repairer.repair(read);
    assertThat(repaired.lines().get(0)).startsWith("Tuyên truyền cải cách hành chính");
    assertThat(repaired.lines().get(1)).endsWith("của UBND tỉnh Đồng Tháp");
    for (int i = 0; i < read.size(); i++) {
      int line = i + 1;
      assertThat(
              TextRepairerTest.apply(
                  read.get(i),
                  repaired.edits().stream().filter(edit -> edit.line() == line).toList()))
          .isEqualTo(repaired.lines().get(i))
          .doesNotContain("\u00D0");
    }
    assertThat(repaired.edits())
        .filteredOn(edit -> edit.from().equals("\u00D0"))
        .isNotEmpty()
        .allSatisfy(edit -> assertThat(edit.to()).isEqualTo("Đ"))
        .allSatisfy(edit -> assertThat(edit.reason()).isEqualTo("diacritics"));
  }

  @Test
  void theDocumentsOwnWordsTellWhatAnAbbreviationStandsFor() {
    assertThat(
            repaired(
                List.of(
                    "Viéc xay dung chuong trinh dao tao cia nha trudng duoc thuc hién theo quy dinh",
                    "cia B6 Giao duc va Dao tao; CTDT phai dap Ung nhu cdu cia thi trudng lao dong.")))
        .contains("; CTĐT phải đáp");
    assertThat(
            repaired(
                List.of(
                    "Ban Dan t6c huong dan thuc hién céng tac dan tdc nam 2021 trén dia ban tinh;",
                    "bao céo két qua thuc hién CTDT vé Uy ban nhan dan tinh truéc ngay 15/12/2021.")))
        .contains("kết quả thực hiện CTDT về");
  }

  @Test
  void aPhraseBeforeTheBracketDefinesItsAbbreviation() {
    assertThat(
            repaired(
                List.of(
                    "Ké hoach ph6i hop git1a Don bién phong (DBP) va Uy ban nhan dan xa trong céng tac",
                    "quan ly bién gidi; dinh ky hang quy DBP thong bao tinh hinh cho Uy ban nhan dan xa.")))
        .contains("(ĐBP) và Ủy ban nhân dân xã")
        .contains("quý ĐBP thông báo");
    assertThat(
            repaired(
                List.of(
                    "Ké hoach bao vé va phat huy gia tri di san van hoa (DSVH) trén dia ban tinh nam 2021;",
                    "S6 Van hoa, Thé thao va Du lich kiém ké DSVH, bao cio Uy ban nhan dan tinh.")))
        .contains("(DSVH)")
        .contains("kiểm kê DSVH, báo cáo");
  }

  @Test
  void inASoundTextAbbreviationsAreWhatTheyAre() {
    List<String> sound =
        List.of(
            "Việc xây dựng chương trình đào tạo của nhà trường được thực hiện theo quy định",
            "của Bộ Giáo dục và Đào tạo; CTDT phải đáp ứng nhu cầu của thị trường lao động.",
            "Hội đồng nghiệm thu chương trình đào tạo trước ngày 15 tháng 12 năm 2021.");
    assertThat(repairer.repair(sound).lines()).isEqualTo(sound);
    assertThat(repairer.repair(sound, Origin.OCR).lines()).isEqualTo(sound);
  }

  @Test
  void abbreviationsJoinedToOthersHaveTheirBarsAgain() {
    assertThat(
            repaired(
                List.of(
                    "Chuyén vién Phong QLCN&TDC phan cong xt ly hé so; lanh dao Phong GD-DT tham dinh",
                    "hé so va trinh Uy ban nhan dan huyén xem xét, quyét dinh theo quy dinh.")))
        .contains("Phòng QLCN&TĐC phân công xử lý")
        .contains("Phòng GD-ĐT thẩm định");
  }

  @Test
  void aRomanNumberIsNoOtherOneThatIsCommoner() {
    List<String> read =
        List.of(
            "Sua d6i, b6 sung Phu l\\lc I, Phu l\\lc II va thay th~ Mfu 11a Phl,l ll,lc XI kem theo Thong tu",
            "nay; vung nguy co chay rung c~p IV va c~p V phai co phuong an tuc tn,rc 24/24 gia.");
    assertThat(repaired(read)).contains("XI kèm theo Thông tư").contains("cấp IV và cấp V");
  }

  private static String repaired(List<String> read) {
    return String.join("\n", repairer.repair(read).lines());
  }
}
