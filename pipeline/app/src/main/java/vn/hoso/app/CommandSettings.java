package vn.hoso.app;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Options that several commands share. */
final class CommandSettings {
  private CommandSettings() {}

  /** Which archive. */
  static final class ArchiveOption {
    @Option(
        names = "--archive",
        paramLabel = "DIR",
        descriptionKey = "archive",
        defaultValue = "${env:HOSO_ARCHIVE:-archive}")
    @SuppressWarnings("NullAway.Init")
    Path folder;
  }

  /** Whether a program reads the answer. */
  static final class JsonOption {
    @Option(names = "--json", descriptionKey = "json")
    boolean json;
  }
}
