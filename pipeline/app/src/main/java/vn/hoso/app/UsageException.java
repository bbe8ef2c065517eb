package vn.hoso.app;

/** Thrown where a command was used wrongly in a way that only the command itself can see. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
