package vn.hoso.vietnamese;

/**
 * An administrative unit.
 *
 * @param name without its kind: "Ba Đình", "Hồ Chí Minh"
 * @param kind "Tỉnh", "Thành phố", "Quận", "Huyện", "Thị xã", "Phường", "Xã", "Thị trấn" or "Đặc
 *     khu"
 * @param parent the units above it, the nearest first, without their kinds: "Ba Đình, Hà Nội"; ""
 *     for a province
 * @param era when it was so
 */
public record Place(String name, String kind, String parent, Era era) {
  /**
   * Before or since 1 July 2025, when districts ended and communes and provinces were merged (Nghị
   * quyết 202/2025/QH15 on provinces, the resolutions of the Standing Committee on communes).
   */
  public enum Era {
    /** Until 30 June 2025; states of about 2020 and March 2025 together. */
    BEFORE,
    /** Since 1 July 2025. */
    SINCE,
    /** Same name, kind and parent before and since; its land may have grown all the same. */
    BOTH
  }

  /** Kind and name: "Phường Ba Đình". */
  public String fullName() {
    return kind + " " + name;
  }
}
