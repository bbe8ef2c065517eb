package vn.hoso.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** What all commands have in common. */
abstract class HosoCommand implements Callable<Integer> {
  private final Console console;
  private final Messages messages;

  // Read before the command line is parsed, see CommandLineInterface; here for --help alone.
  @Option(names = "--lang", paramLabel = "vi|en", descriptionKey = "lang")
  String language = "";

  @Option(names = "--verbose", descriptionKey = "verbose")
  boolean verbose;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help")
  boolean help;

  HosoCommand(Context context) {
    this.console = context.console();
    this.messages = context.messages();
  }

  /** What a command needs from outside. */
  record Context(Console console, Messages messages) {}

  /** Does the work; exceptions become messages and exit codes in one place. */
  abstract ExitCode run() throws Exception;

  @Override
  public final Integer call() throws Exception {
    return run().code();
  }

  final Console console() {
    return console;
  }

  /** A text in the user's language. */
  final String text(String key, Object... values) {
    return messages.text(key, values);
  }

  /** Prints one line of the answer. */
  final void answer(String line) {
    console.out().print(line + "\n");
  }

  /** Prints one line that is not part of the answer. */
  final void say(String line) {
    console.err().print(line + "\n");
  }
}
