package vn.hoso.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import vn.hoso.archive.ArchiveException;
import vn.hoso.document.DocumentException;
import vn.hoso.document.MissingPartException;
import vn.hoso.search.IndexException;
import vn.hoso.search.SearchSyntaxException;
import vn.hoso.vietnamese.UserDictionaryException;

/** The commands, and the one place where what happens becomes a message and an exit code. */
final class CommandLineInterface {
  private final Console console;
  private final Messages messages;
  private final boolean verbose;

  private CommandLineInterface(Console console, Messages messages, boolean verbose) {
    this.console = console;
    this.messages = messages;
    this.verbose = verbose;
  }

  /**
   * Runs one command.
   *
   * @return the exit code
   */
  static int run(Console console, String... arguments) {
    boolean verbose = options(arguments).contains("--verbose");
    // Libraries are quiet unless asked; the levels are read when the first of them logs.
    // A server that fails while nobody looks has to leave a trace.
    String quiet = options(arguments).contains("serve") ? "error" : "off";
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", verbose ? "info" : quiet);
    Messages messages = Messages.of(language(arguments));
    return new CommandLineInterface(console, messages, verbose).run(arguments);
  }

  private static List<String> options(String[] arguments) {
    List<String> all = Arrays.asList(arguments);
    int end = all.indexOf("--");
    return end < 0 ? all : all.subList(0, end);
  }

  /** Of {@code --lang vi} or {@code --lang=vi}; else the launcher's word; else the locale's. */
  private static String language(String[] arguments) {
    List<String> options = options(arguments);
    for (int i = 0; i < options.size(); i++) {
      if (options.get(i).startsWith("--lang=")) {
        return options.get(i).substring("--lang=".length());
      }
      if (options.get(i).equals("--lang") && i + 1 < options.size()) {
        return options.get(i + 1);
      }
    }
    return System.getProperty("hoso.lang", Locale.getDefault().getLanguage());
  }

  private int run(String... arguments) {
    CommandLine line = commands(arguments);
    line.setOut(writer(console.out()));
    line.setErr(writer(console.err()));
    line.setParameterExceptionHandler((e, args) -> wrongUsage(e));
    line.setExecutionExceptionHandler((e, command, result) -> failure(e));
    return line.execute(arguments);
  }

  private static PrintWriter writer(java.io.PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /** The names of all commands, in the order in which help lists them. */
  private static Map<String, Function<HosoCommand.Context, HosoCommand>> named() {
    Map<String, Function<HosoCommand.Context, HosoCommand>> all = new LinkedHashMap<>();
    all.put("import", ImportCommand::new);
    all.put("watch", WatchCommand::new);
    all.put("repair", RepairCommand::new);
    all.put("convert", ConvertCommand::new);
    all.put("search", SearchCommand::new);
    all.put("show", ShowCommand::new);
    all.put("status", StatusCommand::new);
    all.put("export", ExportCommand::new);
    all.put("serve", ServeCommand::new);
    all.put("user", UserCommand::new);
    all.put("reindex", ReindexCommand::new);
    all.put("reprocess", ReprocessCommand::new);
    all.put("retry", RetryCommand::new);
    all.put("verify", VerifyCommand::new);
    all.put("audit", AuditCommand::new);
    all.put("evaluate", EvaluateCommand::new);
    all.put("train", TrainCommand::new);
    all.put("version", VersionCommand::new);
    return all;
  }

  /**
   * The command that is named first, alone: to look through the options of all of them takes longer
   * than many a command itself. All of them where none is named.
   */
  private CommandLine commands(String[] arguments) {
    HosoCommand.Context context = new HosoCommand.Context(console, messages);
    CommandLine line = new CommandLine(new RootCommand(context));
    Map<String, Function<HosoCommand.Context, HosoCommand>> all = named();
    Function<HosoCommand.Context, HosoCommand> asked =
        arguments.length == 0 ? null : all.get(arguments[0]);
    (asked == null ? all.values() : List.of(asked))
        .forEach(command -> line.addSubcommand(command.apply(context)));
    addInner(line, context);
    line.setResourceBundle(messages.bundle());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(false);
    line.setUsageHelpWidth(100);
    return line;
  }

  private static void addInner(CommandLine line, HosoCommand.Context context) {
    CommandLine train = line.getSubcommands().get("train");
    if (train != null) {
      train
          .addSubcommand(new TrainCommand.LanguageModelCommand(context))
          .addSubcommand(new TrainCommand.ChannelCommand(context))
          .addSubcommand(new TrainCommand.CalibrationCommand(context));
    }
    CommandLine user = line.getSubcommands().get("user");
    if (user != null) {
      user.addSubcommand(new UserCommand.AddCommand(context))
          .addSubcommand(new UserCommand.RemoveCommand(context))
          .addSubcommand(new UserCommand.ListCommand(context))
          .addSubcommand(new UserCommand.TokenCommand(context));
    }
  }

  private int wrongUsage(ParameterException e) {
    String detail =
        switch (e) {
          case UnmatchedArgumentException unmatched ->
              messages.text("usage.unknown", String.join(" ", unmatched.getUnmatched()));
          case MissingParameterException missing ->
              messages.text(
                  "usage.missing",
                  String.join(
                      ", ",
                      missing.getMissing().stream()
                          .map(CommandLineInterface::label)
                          .distinct()
                          .toList()));
          default -> e.getMessage();
        };
    return usage(detail, e.getCommandLine().getCommandSpec().qualifiedName());
  }

  private static String label(CommandLine.Model.ArgSpec argument) {
    return argument.isOption()
        ? ((CommandLine.Model.OptionSpec) argument).longestName()
        : argument.paramLabel();
  }

  private int usage(String detail, String command) {
    say(messages.text("usage.wrong", detail));
    say(messages.text("usage.see", command));
    return ExitCode.USAGE.code();
  }

  /** What a command threw. */
  private int failure(Exception e) {
    if (verbose) {
      e.printStackTrace(console.err());
    }
    return switch (e) {
      case UserDictionaryException words -> usage(dictionary(words), "hoso repair");
      case UsageException usage -> usage(String.valueOf(usage.getMessage()), "hoso");
      case MissingPartException missing -> {
        say(Reasons.in(messages.language(), String.valueOf(missing.getMessage())));
        say(messages.text("missing.remedy", missing.remedy()));
        yield ExitCode.MISSING_PART.code();
      }
      case ArchiveException archive -> archive(archive);
      case IndexException index -> index(index);
      case SearchSyntaxException syntax ->
          usage(messages.text("search.syntax", syntax.explain(messages.language())), "hoso search");
      case DocumentException document -> failed(String.valueOf(document.getMessage()));
      case NoSuchFileException gone -> usage(messages.text("file.missing", gone.getFile()), "hoso");
      case UncheckedIOException io -> failed(String.valueOf(io.getCause().getMessage()));
      case IOException io -> failed(io.getMessage() == null ? io.toString() : io.getMessage());
      default -> {
        say(messages.text("defect", e.toString()));
        yield ExitCode.SOME_FAILED.code();
      }
    };
  }

  private String dictionary(UserDictionaryException e) {
    String key = "dictionary." + e.kind().name().toLowerCase(Locale.ROOT);
    return messages.text("dictionary.line", e.file(), e.line(), messages.text(key, e.detail()));
  }

  private int archive(ArchiveException e) {
    say(Reasons.in(messages.text("language"), String.valueOf(e.getMessage())));
    if (e.kind() == ArchiveException.Kind.NONE) {
      say(messages.text("archive.none"));
      return ExitCode.USAGE.code();
    }
    return ExitCode.ARCHIVE.code();
  }

  private int index(IndexException e) {
    say(messages.text("index.trouble", String.valueOf(e.getMessage())));
    return ExitCode.ARCHIVE.code();
  }

  private int failed(String message) {
    say(message);
    return ExitCode.SOME_FAILED.code();
  }

  private void say(String line) {
    console.err().print(line + "\n");
  }
}
