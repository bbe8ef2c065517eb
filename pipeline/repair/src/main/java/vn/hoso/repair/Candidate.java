package vn.hoso.repair;

/**
 * What a stretch of text may be.
 *
 * @param text as it would be written
 * @param probability 0..1, that it was printed
 */
public record Candidate(String text, double probability) {}
