package vn.hoso.document;

/**
 * A word that a person should look at: it was kept as read, or repaired without certainty.
 *
 * @param line counts from 1 in the whole text
 * @param start first column in the repaired line
 * @param end column after it in the repaired line
 * @param text as it stands in the repaired text
 * @param candidate the best other reading
 * @param probability 0..1, that {@code text} is what was printed
 */
public record DoubtfulWord(
    int line, int start, int end, String text, String candidate, double probability) {}
