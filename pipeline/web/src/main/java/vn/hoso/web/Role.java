package vn.hoso.web;

/** What an account may do; each may all that the ones before it may. */
public enum Role {
  /** Search, read, export. */
  READER,
  /** Correct words and fields. */
  REVIEWER,
  /** Import; put words into the archive's dictionary. */
  ADMINISTRATOR;

  boolean covers(Role other) {
    return compareTo(other) >= 0;
  }
}
