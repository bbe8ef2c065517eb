package vn.hoso.document;

import java.util.List;

/**
 * A body or place that the text names.
 *
 * @param name as first printed, abbreviations spelled out, for instance "huyện Thạch Thành"
 * @param kind what it is
 * @param lines where it is named, from 1 in the whole text, ascending
 * @param units the units that bear the name, as "Xã Tân Hòa, Phú Bình, Thái Nguyên"; several where
 *     the document does not tell which; empty where the dictionary knows none
 * @param present the units of today (since 1 July 2025) that hold its land, all of them where it
 *     was divided; empty where it is as it was, or unknown
 */
public record Mention(
    String name, Kind kind, List<Integer> lines, List<String> units, List<String> present) {
  /** What is named. */
  public enum Kind {
    /** An authority, office or organisation. */
    BODY,
    /** An administrative unit. */
    PLACE
  }

  public Mention {
    lines = List.copyOf(lines);
    units = List.copyOf(units);
    present = List.copyOf(present);
  }
}
