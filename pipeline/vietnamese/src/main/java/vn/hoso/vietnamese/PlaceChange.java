package vn.hoso.vietnamese;

/**
 * What became of an administrative unit on 1 July 2025.
 *
 * @param since the unit that its land is in now
 * @param whole whether all of its land is; else the rest is in other units
 */
public record PlaceChange(Place since, boolean whole) {}
