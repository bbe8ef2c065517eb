package vn.hoso.repair;

import java.util.List;

/**
 * The decoder's choice for one stretch.
 *
 * @param token index of the token in the lattice
 * @param edge what was chosen
 * @param probability posterior of the choice, 0..1
 * @param others the best other explanations of the same stretch, the likeliest first
 */
record Choice(int token, Edge edge, double probability, List<Other> others) {
  /**
   * An explanation that was not chosen.
   *
   * @param probability its posterior, 0..1
   */
  record Other(Edge edge, double probability) {}
}
