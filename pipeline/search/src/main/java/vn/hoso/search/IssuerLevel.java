package vn.hoso.search;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** On what level of the state a document was issued, by the words of its issuer's name. */
enum IssuerLevel {
  CENTRAL,
  PROVINCE,
  DISTRICT,
  COMMUNE,
  PARTY,
  OTHER;

  private static final String PARTY_WORDS =
      "dang uy|dang bo|chi bo|huyen uy|tinh uy|thanh uy|quan uy|thi uy|ban chap hanh trung uong"
          + "|bo chinh tri|ban bi thu|ban tuyen giao|uy ban kiem tra|van phong trung uong";
  private static final String CENTRAL_WORDS =
      "^(bo|chinh phu|thu tuong|quoc hoi|uy ban thuong vu|toa an nhan dan toi cao|chu tich nuoc"
          + "|thanh tra chinh phu|ngan hang nha nuoc|kiem toan nha nuoc|tong cuc|cuc)( .*)?";

  /** The level of the body with this name under that other one. */
  static IssuerLevel of(@Nullable String issuer, @Nullable String parent) {
    if (issuer == null) {
      return OTHER;
    }
    String own = Spelling.foldedName(issuer);
    String both = " " + own + " " + (parent == null ? "" : Spelling.foldedName(parent)) + " ";
    if (both.matches(".* (" + PARTY_WORDS + ") .*")) {
      return PARTY;
    }
    if (has(own, "xa|phuong|thi tran|dac khu")) {
      return COMMUNE;
    }
    if (own.matches(CENTRAL_WORDS)) {
      return CENTRAL;
    }
    if (has(own, "huyen|quan|thi xa") || (has(own, "phong") && has(both, "huyen|quan|thi xa"))) {
      return DISTRICT;
    }
    // A city is a province or, under one, a district.
    if (has(own, "thanh pho")) {
      return parent != null && has(both, "tinh") ? DISTRICT : PROVINCE;
    }
    if (has(both, "tinh|so|thanh pho")) {
      return PROVINCE;
    }
    return has(both, "xa|phuong|thi tran") ? COMMUNE : has(both, "huyen|quan") ? DISTRICT : OTHER;
  }

  /** As a kind of unit, not within "xã hội", "bộ phận" or "so sánh". */
  private static boolean has(String folded, String kinds) {
    return (" " + folded + " ").matches(".* (" + kinds + ") (?!hoi ).*");
  }

  /** As facets show it. */
  String value() {
    return name().toLowerCase(Locale.ROOT);
  }
}
