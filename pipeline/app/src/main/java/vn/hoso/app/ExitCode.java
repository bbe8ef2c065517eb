package vn.hoso.app;

/** What a command tells the shell. */
enum ExitCode {
  /** All done. */
  DONE(0),
  /** Done, but some documents failed or wait for review; they were listed. */
  SOME_FAILED(1),
  /** The command was used wrongly. */
  USAGE(2),
  /** A part is missing; the command that installs it was named. */
  MISSING_PART(3),
  /** The archive is damaged or in use. */
  ARCHIVE(4),
  /** Interrupted; what was finished is kept. */
  INTERRUPTED(130);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  /** {@link #SOME_FAILED} where anything failed. */
  static ExitCode of(boolean anyFailed) {
    return anyFailed ? SOME_FAILED : DONE;
  }
}
