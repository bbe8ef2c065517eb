package vn.hoso.ingest;

/**
 * How much may come out of a container before it is taken for a trap.
 *
 * @param depth containers within containers, 1 or more
 * @param entries of one container, 1 or more
 * @param bytes of all its entries together, 1 or more
 * @param ratio of what comes out to what is in the file, 1 or more; looked at from 100 MB on
 */
public record UnpackLimits(int depth, int entries, long bytes, int ratio) {
  public UnpackLimits {
    if (depth < 1 || entries < 1 || bytes < 1 || ratio < 1) {
      throw new IllegalArgumentException("limits are 1 or more");
    }
  }

  /** 5 deep, 100,000 entries, 64 GB, 200 times the file. */
  public static UnpackLimits defaults() {
    return new UnpackLimits(5, 100_000, 64_000_000_000L, 200);
  }
}
