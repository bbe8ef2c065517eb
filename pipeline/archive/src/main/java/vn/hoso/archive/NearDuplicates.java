package vn.hoso.archive;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds documents that say the same as another, for instance two scans of one paper, and links
 * them. They are never merged: which of them is the better one is for a person to say.
 *
 * <p>Documents that agree in all of a band of hashes are compared (locality-sensitive hashing; two
 * with 70 % in common meet with a probability of 0.99, two with 30 % of 0.12). Those that bear
 * different numbers or dates are no duplicates, however alike: next year's plan repeats most of
 * this year's.
 */
final class NearDuplicates {
  private static final double FEWEST_IN_COMMON = 0.6;
  private static final int BANDS = 16;
  private static final int BAND_BYTES = 2 * TextSignature.HASHES / BANDS;

  /** Of many that meet in a band, each is compared with so many that follow. */
  private static final int LONGEST_REACH = 50;

  private final Ledger ledger;
  private final Set<Pair> met = new HashSet<>();

  NearDuplicates(Ledger ledger) {
    this.ledger = ledger;
  }

  private record Candidate(
      String id,
      byte[] signature,
      @Nullable String number,
      @Nullable String date,
      boolean compared) {}

  private record Pair(int a, int b) {}

  /** Looks at all documents that were not looked at; answers how many pairs are new. */
  int link() {
    Sql sql = ledger.sql();
    if (sql.number("SELECT count(*) FROM documents WHERE compared = 0") == 0) {
      return 0;
    }
    List<Candidate> all =
        sql.query(
            "SELECT id, signature, number, date, compared FROM documents"
                + " WHERE signature IS NOT NULL ORDER BY id",
            row ->
                new Candidate(
                    row.getString(1),
                    row.getBytes(2),
                    row.getString(3),
                    row.getString(4),
                    row.getInt(5) == 1));
    for (int band = 0; band < BANDS; band++) {
      meet(all, band);
    }
    int[] linked = new int[1];
    ledger.together(
        () -> {
          for (Pair pair : met) {
            linked[0] += link(all.get(pair.a()), all.get(pair.b()));
          }
          sql.update("UPDATE documents SET compared = 1 WHERE compared = 0");
        });
    return linked[0];
  }

  /** Collects the pairs that agree in a band and are alike in all. */
  private void meet(List<Candidate> all, int band) {
    long[] keys = new long[all.size()];
    for (int i = 0; i < keys.length; i++) {
      long hash = 0;
      byte[] signature = all.get(i).signature();
      for (int b = band * BAND_BYTES; b < (band + 1) * BAND_BYTES; b++) {
        hash = (hash << 8) | (signature[b] & 0xff);
      }
      // The place takes the lower bits; that some bits of the hash are lost costs a comparison.
      keys[i] = ((hash * 0x9e3779b97f4a7c15L) & 0xffff_ffff_0000_0000L) | i;
    }
    Arrays.sort(keys);
    for (int i = 0; i < keys.length; i++) {
      for (int j = i + 1; j < keys.length && j <= i + LONGEST_REACH; j++) {
        if (keys[i] >>> 32 != keys[j] >>> 32) {
          break;
        }
        compare(all, (int) keys[i], (int) keys[j]);
      }
    }
  }

  private void compare(List<Candidate> all, int i, int j) {
    Candidate a = all.get(i);
    Candidate b = all.get(j);
    boolean known = a.compared() && b.compared();
    if (!known
        && TextSignature.similarity(a.signature(), b.signature()) >= FEWEST_IN_COMMON
        && agree(a.number(), b.number())
        && agree(a.date(), b.date())) {
      met.add(new Pair(Math.min(i, j), Math.max(i, j)));
    }
  }

  private static boolean agree(@Nullable String a, @Nullable String b) {
    return a == null || b == null || Objects.equals(a, b);
  }

  private int link(Candidate a, Candidate b) {
    return ledger
        .sql()
        .update(
            "INSERT OR IGNORE INTO near_duplicates(document, other, similarity) VALUES (?, ?, ?)",
            a.id(),
            b.id(),
            TextSignature.similarity(a.signature(), b.signature()));
  }
}
