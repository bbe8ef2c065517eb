package vn.hoso.records;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of bodies: their full form, and where they end in a sentence. */
class NamesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HỘI LHPN TỈNH NGHĨA LÂM|Hội Liên hiệp Phụ nữ tỉnh Nghĩa Lâm",
        "BAN CHQS HUYỆN CHÂU THÀNH|Ban Chỉ huy Quân sự huyện Châu Thành",
        "PHÒNG GD-ĐT THỊ XÃ SƠN HÀ|Phòng Giáo dục và Đào tạo thị xã Sơn Hà",
        "PHÒNG GD-DT THỊ XÃ SƠN HÀ|Phòng Giáo dục và Đào tạo thị xã Sơn Hà",
        "BAN THƯỜNG TRỰC UB MTTQ VN XÃ ĐÔNG HẢI|"
            + "Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã Đông Hải",
        "TRƯỜNG THPT LÊ LỢI|Trường THPT Lê Lợi",
        "KHOA KIỂM SOÁT NHIỄM KHUẨN|Khoa Kiểm soát nhiễm khuẩn",
        "TRƯỜNG ĐẠI HỌC KHOA HỌC TỰ NHIÊN|Trường Đại học Khoa học tự nhiên",
        "Đoàn Chủ tịch Trung ương Hội LHPN Việt Nam|"
            + "Đoàn Chủ tịch Trung ương Hội Liên hiệp Phụ nữ Việt Nam",
      })
  void fullNames(String printed, String full) {
    assertThat(BodyNames.full(printed)).isEqualTo(full);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UBND các huyện, thị xã, thành phố| sơ tán dân ở vùng trũng",
        "Sở Nông nghiệp và PTNT| kêu gọi tàu thuyền vào bờ",
        "Ủy ban nhân dân cấp xã| lập danh mục nguồn nước",
        "các Bộ, ngành, địa phương| phản ánh về Bộ Tài chính",
        "Ban Chủ nhiệm các thôn| báo cáo hằng năm",
        "Ủy ban nhân dân huyện| tổ chức gắn biển",
      },
      ignoreLeadingAndTrailingWhitespace = false)
  void aNameEndsByItsGrammar(String name, String rest) {
    assertThat(NameGrammar.length(name + rest, true)).isEqualTo(name.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "UBND các xã sơ tán dân ở vùng trũng.|UBND các xã",
        "UBND xã đề nghị các thôn niêm yết.|các thôn",
        "Đề nghị các Bộ, ngành, địa phương phản ánh về Bộ để nghiên cứu.|các Bộ, ngành, địa phương",
        "Kế toán, Văn phòng và giáo viên các lớp thi hành Quyết định này.|"
            + "Kế toán, Văn phòng và giáo viên các lớp",
        "Các ông Chánh Văn phòng, Trưởng phòng Địa chính căn cứ quyết định thi hành./.|"
            + "Chánh Văn phòng, Trưởng phòng Địa chính",
        "UBND các phường: Hưng Bình, Lê Lai tuyên truyền, vận động.|UBND các phường",
        "Sở Xây dựng sớm hướng dẫn chuyển tiếp.|Sở Xây dựng",
        "Phó Giám đốc Trung tâm trực tiếp chỉ đạo.|Phó Giám đốc Trung tâm",
        "Bưu điện tỉnh phối hợp với BHXH các huyện niêm yết lịch.|Bưu điện tỉnh",
        "Thôn trưởng các thôn chấp hành nghiêm Lệnh này.|Thôn trưởng các thôn",
        "Đoàn Thanh niên xã cũ 10 đoàn viên tham gia.|Đoàn Thanh niên xã",
        "Các chỉ tiêu chủ yếu.|-",
        "Ban Chủ nhiệm gồm 03 người.|-",
        "Nhà văn hóa thôn là thiết chế văn hóa.|-",
      })
  void whoIsCharged(String sentence, String who) {
    assertThat(DeadlineReader.charged(sentence)).isEqualTo(who);
  }
}
