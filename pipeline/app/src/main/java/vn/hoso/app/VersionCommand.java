package vn.hoso.app;

import picocli.CommandLine.Command;
import vn.hoso.vietnamese.Dictionaries;

/** {@code hoso version}: what this is made of. */
@Command(name = "version")
final class VersionCommand extends HosoCommand {
  VersionCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run() throws Exception {
    answer("hoso " + Stages.version());
    answer("Java " + Runtime.version() + " (" + System.getProperty("java.home") + ")");
    answer("dictionaries " + Stages.dictionaries() + " (" + Dictionaries.folder() + ")");
    answer(Stages.ocr());
    return ExitCode.DONE;
  }
}
