package vn.hoso.app;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.hoso.ingest.OcrMode;
import vn.hoso.repair.RepairSettings;
import vn.hoso.vietnamese.UserDictionary;

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

  /** Which pages are read by OCR. */
  static final class OcrOption {
    @Option(
        names = "--ocr",
        paramLabel = "auto|skip|redo|force",
        descriptionKey = "ocr",
        defaultValue = "auto")
    OcrMode mode = OcrMode.AUTO;
  }

  /** How sure repair must be. */
  static final class KeepOption {
    @Option(names = "--keep-below", paramLabel = "P", descriptionKey = "keep")
    private @Nullable Double probability;

    /** The settings of repair; {@code texts} for what is wrong with the option. */
    RepairSettings settings(ProblemText.Texts texts) {
      if (probability == null) {
        return RepairSettings.defaults();
      }
      if (!(probability >= 0 && probability <= 1)) {
        throw new UsageException(texts.text("keep.range"));
      }
      return RepairSettings.defaults().withKeepBelow(probability);
    }
  }

  /** The user's own words, where no archive holds them. */
  static final class DictionaryOption {
    @Option(names = "--dictionary", paramLabel = "FILE", descriptionKey = "dictionary")
    private @Nullable Path file;

    UserDictionary read() throws IOException {
      return file == null ? UserDictionary.none() : UserDictionary.read(file);
    }
  }

  /** Whether a program reads the answer. */
  static final class JsonOption {
    @Option(names = "--json", descriptionKey = "json")
    boolean json;
  }
}
