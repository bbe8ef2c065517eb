package vn.hoso.document;

/**
 * One change that a stage made to what was read.
 *
 * @param line counts from 1 in the whole text, page after page
 * @param start first column (0, UTF-16 units) of the replaced stretch in the line as read
 * @param end column after the replaced stretch in the line as read
 * @param repairedStart first column of the replacement in the repaired line
 * @param repairedEnd column after the replacement in the repaired line
 * @param from what was read
 * @param to what it became; may be empty (noise dropped)
 * @param probability 0..1, how sure the stage is that {@code to} is what was printed
 * @param reason which model, rule or dictionary, for instance {@code diacritics}, {@code ocr},
 *     {@code split}, {@code code-grammar}
 */
public record Edit(
    int line,
    int start,
    int end,
    int repairedStart,
    int repairedEnd,
    String from,
    String to,
    double probability,
    String reason) {
  public Edit {
    if (line < 1 || start < 0 || end < start || repairedStart < 0 || repairedEnd < repairedStart) {
      throw new IllegalArgumentException("an edit's place is line 1.. and an ordered range");
    }
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException("probability is 0..1, not " + probability);
    }
  }
}
