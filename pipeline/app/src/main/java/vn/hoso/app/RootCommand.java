package vn.hoso.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code hoso} alone: help and version. */
@Command(name = "hoso", versionProvider = RootCommand.Version.class)
final class RootCommand extends HosoCommand {
  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      descriptionKey = "version")
  boolean version;

  RootCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run() {
    throw new UsageException(text("no.command"));
  }

  /** What {@code --version} prints. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"hoso " + Stages.version()};
    }
  }
}
