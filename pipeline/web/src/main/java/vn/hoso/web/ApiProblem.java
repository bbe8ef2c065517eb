package vn.hoso.web;

/** Thrown where a request gets no answer but a reason, see RFC 9457. */
final class ApiProblem extends Exception {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final String key;
  private final transient Object[] values;

  /**
   * @param status of HTTP, 400 or more
   * @param key of the words in {@link Texts}; also the problem's type
   * @param values for the places in the words
   */
  ApiProblem(int status, String key, Object... values) {
    super(key);
    this.status = status;
    this.key = key;
    this.values = values.clone();
  }

  int status() {
    return status;
  }

  String key() {
    return key;
  }

  Object[] values() {
    return values.clone();
  }
}
