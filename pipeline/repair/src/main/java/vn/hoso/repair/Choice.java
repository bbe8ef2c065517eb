package vn.hoso.repair;

import org.jspecify.annotations.Nullable;

/**
 * The decoder's choice for one stretch.
 *
 * @param token index of the token in the lattice
 * @param edge what was chosen
 * @param probability posterior of the choice, 0..1
 * @param other the best other explanation of the same stretch, null where there is none
 */
record Choice(int token, Edge edge, double probability, @Nullable Edge other) {}
