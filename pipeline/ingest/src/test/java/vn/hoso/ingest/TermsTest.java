package vn.hoso.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.hoso.vietnamese.TextQuality;

class TermsTest {
  private static final String CHEMICALS =
      """
      TT	Tên chất	Tên gọi khác	Công thức	Khối lượng tồn trữ lớn nhất
      1	Methylene chloride	Metylen clorua, diclometan	CH2Cl2	Tồn trữ trong kho mát
      2	Potassium permanganate	Kali pemanganat	KMnO4	Tránh xa chất dễ cháy, để nơi thoáng
      3	1,1,2-Trichloroethane	1,1,2-Triclo etan	C2H3Cl3	Không để gần nguồn nhiệt
      4	Sodium hypochlorite	Natri hypoclorit	NaOCl	Không để chung với axit mạnh
      5	Ammonium nitrate	Amoni nitrat	NH4NO3	Phải có biển báo và người trông coi
      """;

  private static boolean sound(String text) {
    return Terms.areAllThatIsStrange(text, TextQuality.measure(text));
  }

  @Test
  void aListOfChemicalsIsSound() {
    assertThat(TextQuality.measure(CHEMICALS).validSyllables()).isLessThan(0.8);
    assertThat(sound(CHEMICALS)).isTrue();
  }

  @Test
  void misreadWordsAreNoTerms() {
    String scattered =
        """
        Ủy ban nhân dân xã Đồng Vông giao phòng Văn hóa chủ trì, phối hợp với các ban, ngành
        rà soát tủ sách thôn, bảo đảm mỗi thôn có ít nhất một tủ sách phục vụ nh&n dân; vi$c
        bổ sung sách hằng năm do Trạm Khuyến đọc đề xu4t, gửi về Ủy ban nhân dân xã trước khi
        lập dự toán ngân sách năm sau; các trường học cử cán bộ thư viện hướng dẫn học sinh.
        """;
    assertThat(sound(scattered)).isFalse();
    assertThat(sound(scattered.replace("&", "â").replace("$", "ệ").replace("xu4t", "xuất")))
        .isTrue();
  }

  @Test
  void textWithoutMarksIsNotSound() {
    String bare =
        """
        Uy ban nhan dan xa giao phong Van hoa chu tri, phoi hop voi cac ban, nganh ra soat tu
        sach thon, bao dam moi thon co it nhat mot tu sach phuc vu nhan dan; viec bo sung sach
        hang nam do Tram Khuyen doc de xuat.
        """;
    assertThat(sound(bare)).isFalse();
  }
}
