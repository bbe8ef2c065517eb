package vn.hoso.app;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.hoso.archive.Archive;
import vn.hoso.archive.Catalogue;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.PageDecision;
import vn.hoso.document.Quality;
import vn.hoso.document.Section;
import vn.hoso.export.RecordJson;

/** {@code hoso show}: one record. */
@Command(name = "show")
final class ShowCommand extends HosoCommand {
  private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{4,64}");

  @Parameters(arity = "1", paramLabel = "ID", descriptionKey = "show.id")
  private String id = "";

  @Option(names = "--text", descriptionKey = "show.text")
  private boolean text;

  @Option(names = "--original-text", descriptionKey = "show.original")
  private boolean originalText;

  @Option(names = "--references", descriptionKey = "show.references")
  private boolean references;

  @Mixin
  private final CommandSettings.ArchiveOption archiveOption = new CommandSettings.ArchiveOption();

  @Mixin private final CommandSettings.JsonOption jsonOption = new CommandSettings.JsonOption();

  ShowCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run() throws Exception {
    if (!isId(id)) {
      throw new UsageException(text("show.id.wrong", id));
    }
    DocumentRecord record;
    List<String> sources;
    try (Archive archive = Archive.openForReading(archiveOption.folder)) {
      List<String> ids = archive.idsThatBegin(id.toLowerCase(Locale.ROOT));
      if (ids.size() != 1) {
        throw new UsageException(
            text(ids.isEmpty() ? "show.none" : "show.many", id, String.join(" ", ids)));
      }
      if (references) {
        references(archive, ids.getFirst());
        return ExitCode.DONE;
      }
      record = archive.record(ids.getFirst());
      sources = archive.sources(ids.getFirst());
    }
    if (jsonOption.json) {
      RecordJson.writePretty(record, console().out());
    } else if (text || originalText) {
      answer(text ? record.text() : record.originalText());
    } else {
      print(record, sources);
    }
    return ExitCode.DONE;
  }

  /** What it rests on, and what rests on it. */
  private void references(Archive archive, String full) {
    try (Catalogue catalogue = Catalogue.openForReading(archive)) {
      ReferencesAnswer.Answer found = new ReferencesAnswer(catalogue).of(full);
      if (jsonOption.json) {
        answer(Json.of(found));
      } else {
        ReferencesAnswer.print(found, this);
      }
    }
  }

  /** Whether this may be a document's id, or the beginning of one. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  private void print(DocumentRecord record, List<String> sources) {
    field("field.id", record.id());
    field("field.source", record.source().name() + ", " + record.source().mediaType());
    sources.forEach(source -> field("field.found", source));
    field("field.pages", record.source().pages());
    field("field.issuerParent", record.issuerParent());
    field("field.issuer", record.issuer());
    field("field.type", record.type());
    field("field.number", record.number());
    field("field.place", record.place());
    field("field.date", record.date());
    field("field.title", record.title());
    record.legalBases().forEach(basis -> field("field.basis", reference(basis)));
    record
        .deadlines()
        .forEach(
            deadline ->
                field(
                    "field.deadline",
                    (deadline.date() == null ? deadline.period() : deadline.date())
                        + ": "
                        + deadline.what()));
    if (record.signer() != null) {
      field("field.authority", record.signer().authority());
      field("field.signerTitle", record.signer().title());
      field("field.signer", record.signer().name());
    }
    record.recipients().forEach(recipient -> field("field.recipient", recipient));
    quality(record.quality());
    if (!record.sections().isEmpty()) {
      answer("");
      answer(text("field.sections"));
      outline(record.sections());
    }
  }

  private static String reference(vn.hoso.document.Reference reference) {
    return java.util.stream.Stream.of(
            reference.type(), reference.number(), reference.date(), reference.issuer())
        .filter(java.util.Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  private void quality(Quality quality) {
    field(
        "field.confidence",
        quality.ocrConfidence() == null ? null : text("percent", quality.ocrConfidence() * 100));
    field("field.edited", text("percent", quality.editedShare() * 100));
    field("field.doubtful", quality.doubtful().size());
    for (Quality.PageQuality page : quality.pages()) {
      String reason = page.problem() == null ? page.decision().reason() : page.problem();
      String treatment = page.decision().treatment().name().toLowerCase(Locale.ROOT);
      field(
          "field.page",
          "%d: %s. %s"
              .formatted(
                  page.page(),
                  text("treatment." + treatment),
                  Reasons.in(text("language"), reason)));
      if (!page.decision().measurements().isEmpty()) {
        answer(" ".repeat(21) + measurements(page.decision()));
      }
    }
  }

  private String measurements(PageDecision decision) {
    return decision.measurements().entrySet().stream()
        .map(measured -> text("measured." + measured.getKey(), measured.getValue()))
        .collect(Collectors.joining(text("measured.and")));
  }

  private void outline(List<Section> sections) {
    for (Section section : sections) {
      answer(
          "  ".repeat(Math.max(1, section.level()))
              + section.label()
              + (section.label().isEmpty() ? "" : ". ")
              + section.heading());
      outline(section.children());
    }
  }

  private void field(String key, @Nullable Object value) {
    if (value != null) {
      answer("%-20s %s".formatted(text(key), value));
    }
  }
}
