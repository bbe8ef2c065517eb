package vn.hoso.vietnamese;

/**
 * A kind of document that Vietnamese bodies issue, and how its number names it.
 *
 * @param name "Kế hoạch"
 * @param code what the number holds, "KH" of "20/KH-UBND"; "" where the number has none (công văn)
 * @param family who defines it
 */
public record DocumentType(String name, String code, Family family) {
  /** The regulation that a kind of document comes from. */
  public enum Family {
    /** Nghị định 30/2020/NĐ-CP, article 7 and annex III part I. */
    ADMINISTRATIVE,
    /** Copies by Nghị định 30/2020/NĐ-CP, article 25 and annex III part I. */
    COPY,
    /** Luật Ban hành văn bản quy phạm pháp luật 64/2025/QH15, article 4, and its forerunners. */
    LEGISLATION,
    /** Quy định 66-QĐ/TW (2017) and Hướng dẫn 36-HD/VPTW (2018) on documents of the Party. */
    PARTY,
    /** In use without being in those lists. */
    OTHER
  }
}
