package vn.hoso.ingest;

import java.util.List;

/** Texts of our own for the tests. */
final class Texts {
  /** Soundly spelled; 12 lines. */
  static final List<String> SOUND =
      List.of(
          "ỦY BAN NHÂN DÂN XÃ SUỐI LỤA",
          "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
          "Độc lập - Tự do - Hạnh phúc",
          "KẾ HOẠCH",
          "Sửa chữa đường liên thôn và nạo vét kênh mương trước mùa mưa",
          "1. Mỗi thôn cử hai người đi dọc các tuyến đường, ghi lại chỗ lún,",
          "chỗ sạt và gửi danh sách về bộ phận địa chính trước ngày 12.",
          "2. Hợp tác xã nông nghiệp chuẩn bị cát, đá, xi măng và bố trí xe chở",
          "vật liệu đến tận nơi; nhân dân đóng góp ngày công theo hộ.",
          "3. Kênh chính dài bốn cây số được nạo vét trong hai ngày thứ bảy",
          "liên tiếp, do đoàn thanh niên phụ trách với sự giúp sức của dân quân.",
          "Kinh phí lấy từ nguồn sự nghiệp của xã và phần ủng hộ của con em xa quê.");

  /** The same as an engine without the Vietnamese model reads it. */
  static final List<String> RUINED =
      List.of(
          "UY BAN NHAN DAN XA SUOI LUA",
          "CQNG HOA XA HQI CHU NGHIA VIET NAM",
          "DQc l~p - Tv do - H~nh phuc",
          "KE HO~CH",
          "Sira chira duong lien th6n va n~o vet kenh muong truac mua mua",
          "1. M6i th6n cir hai nguoi di d9c cac tuyen duong, ghi l~i ch6 lun,",
          "ch6 s~t va giri danh sach ve b9 ph~n dia chinh truac ngay 12.",
          "2. HQ'P tac xa nong nghi~p chuan bi cat, da, xi mang va b6 tri xe cha",
          "v~t li~u den t~n nai; nhan dan dong gop ngay cong theo h9.",
          "3. Kenh chinh dai b6n cay s6 duqc n~o vet trong hai ngay thir bay",
          "lien tiep, do doan thanh nien ph\\! trach voi S\\1 giup sire cua dan quan.",
          "Kinh phi lay tir ngu6n S\\l' nghi~p cua xa va ph~n ung h9 cua con em xa que.");

  static final List<String> ENGLISH =
      List.of(
          "The inspection of the bridge was completed on Thursday afternoon.",
          "Engineers found that the northern railing should be replaced before",
          "winter, while the foundations remain strong enough for heavy lorries.",
          "Residents are asked to leave their vehicles outside the market square",
          "whenever work is being carried out, and to follow the yellow signs.");

  private Texts() {}

  static String joined(List<String> lines) {
    return String.join("\n", lines);
  }
}
