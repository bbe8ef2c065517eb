package vn.hoso.app;

/** Where the program begins. */
public final class Main {
  private Main() {}

  /**
   * Runs one command and ends the process with its exit code.
   *
   * @param arguments as typed
   */
  public static void main(String[] arguments) {
    Console console = Console.ofProcess();
    int code = CommandLineInterface.run(console, arguments);
    console.out().flush();
    boolean lost = console.out().checkError();
    System.exit(code == 0 && lost ? ExitCode.SOME_FAILED.code() : code);
  }
}
