package vn.hoso.document;

/**
 * Thrown where hoso lacks a part that it needs to run at all (a native library, a model); the
 * command line ends with exit code 3.
 */
public class MissingPartException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String remedy;

  /**
   * @param message what is missing, in words that a user understands
   * @param remedy the one command that installs it
   */
  public MissingPartException(String message, String remedy) {
    super(message);
    this.remedy = remedy;
  }

  /** The one command that installs what is missing. */
  public String remedy() {
    return remedy;
  }
}
