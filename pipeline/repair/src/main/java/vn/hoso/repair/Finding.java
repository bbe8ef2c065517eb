package vn.hoso.repair;

import java.util.List;

/**
 * What the repairer found out about one stretch without white space that holds a word, changed or
 * not.
 *
 * @param line counts from 1
 * @param start first column in the repaired line
 * @param end column after it in the repaired line
 * @param read as it was read
 * @param written as it stands in the repaired text; several words where they ran together
 * @param probability 0..1, that {@code written} was printed
 * @param others what else it may be, the likeliest first; at most five
 * @param evidence what spoke for the reading that was found likeliest
 */
public record Finding(
    int line,
    int start,
    int end,
    String read,
    String written,
    double probability,
    List<Candidate> others,
    Evidence evidence) {
  public Finding {
    others = List.copyOf(others);
  }
}
