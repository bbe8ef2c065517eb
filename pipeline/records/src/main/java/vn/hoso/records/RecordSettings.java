package vn.hoso.records;

/**
 * Limits of the reading of records.
 *
 * @param headLines how many printed lines the head may take, from the first to the title, 5 or more
 * @param titleLines how many printed lines a title may take, 1 or more
 * @param headingCharacters a numbered paragraph longer than this is text, not a heading; 20 or more
 * @param footLines how many printed lines the recipients and the signature may take, 5 or more
 */
public record RecordSettings(int headLines, int titleLines, int headingCharacters, int footLines) {
  /** What suits the layouts of Nghị định 30/2020/NĐ-CP. */
  public static final RecordSettings DEFAULT = new RecordSettings(40, 8, 180, 70);

  public RecordSettings {
    if (headLines < 5 || titleLines < 1 || headingCharacters < 20 || footLines < 5) {
      throw new IllegalArgumentException(
          "headLines and footLines are 5 or more, titleLines 1 or more, headingCharacters 20 or"
              + " more");
    }
  }
}
