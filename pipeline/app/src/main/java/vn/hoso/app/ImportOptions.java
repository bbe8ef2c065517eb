package vn.hoso.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.hoso.archive.ImportSettings;

/** Options of {@code import} and {@code watch}: how files are taken in. */
final class ImportOptions {
  @Option(names = "--workers", paramLabel = "N", descriptionKey = "import.workers")
  private @Nullable Integer workers;

  @Option(names = "--order", paramLabel = "folder|small-first", descriptionKey = "import.order")
  private String order = "folder";

  @Option(names = "--max-failures", paramLabel = "PERCENT", descriptionKey = "import.maxFailures")
  private @Nullable Integer maxFailures;

  /** The settings; {@code texts} for what is wrong with an option. */
  ImportSettings settings(ProblemText.Texts texts) {
    ImportSettings settings = ImportSettings.standard();
    if (workers != null) {
      if (workers < 1 || workers > 256) {
        throw new UsageException(texts.text("import.workers.range"));
      }
      settings = settings.withWorkers(workers);
    }
    if (maxFailures != null) {
      if (maxFailures < 0 || maxFailures > 100) {
        throw new UsageException(texts.text("import.maxFailures.range"));
      }
      settings = settings.withMaxFailureShare(maxFailures / 100.0);
    }
    return switch (order) {
      case "folder" -> settings;
      case "small-first" -> settings.withOrder(ImportSettings.Order.SMALL_FIRST);
      default -> throw new UsageException(texts.text("import.order.range", order));
    };
  }
}
