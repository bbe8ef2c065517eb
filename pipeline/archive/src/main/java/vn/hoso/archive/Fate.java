package vn.hoso.archive;

import java.util.Locale;
import vn.hoso.document.Problem;

/** What became of one file; the ledger writes the names in lower case. */
public enum Fate {
  IMPORTED,
  ALREADY_THERE,
  FAILED,
  UNSUPPORTED,
  WAITING;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Fate of(Problem problem) {
    return problem.kind() == Problem.Kind.UNSUPPORTED ? UNSUPPORTED : FAILED;
  }
}
