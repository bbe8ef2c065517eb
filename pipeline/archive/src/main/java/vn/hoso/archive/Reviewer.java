package vn.hoso.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.hoso.document.DocumentRecord;
import vn.hoso.export.RecordJson;
import vn.hoso.records.RecordInput;

/**
 * Takes people's corrections into an archive: into the document's log first, then into its record
 * and the audit log, then to the sink. Killed in between, {@link #recover} brings all of them up to
 * the document's log.
 */
public final class Reviewer {
  /** Longest word or field value that a person may write, in UTF-16 units. */
  public static final int LONGEST = 2000;

  private static final Pattern YEAR = Pattern.compile("[12]\\d{3}");
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\u2028\u2029]");
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final Archive archive;
  private final RecordSink sink;
  private final Amending amending;

  /**
   * @param archive open for writing
   * @param sink takes each changed record, made to last at once
   * @param extractor finds fields and sections in a corrected text
   */
  public Reviewer(
      Archive archive, RecordSink sink, Function<RecordInput, DocumentRecord> extractor) {
    this.archive = archive;
    this.sink = sink;
    this.amending = new Amending(archive, extractor);
  }

  /**
   * A word as a person sees it.
   *
   * @param line counts from 1 in the whole text
   * @param start first column in the line as it stands
   * @param end column after it
   * @param standing the text between them, as the person saw it
   */
  public record Place(int line, int start, int end, String standing) {}

  /** All that people did to a document, in order, the taken back among it. */
  public static List<Correction> history(Archive archive, String id) {
    try {
      return CorrectionLog.read(archive.layout().corrections(id));
    } catch (IOException e) {
      throw new ArchiveException(
          ArchiveException.Kind.DAMAGED,
          "The corrections of document " + id + " cannot be read: " + Failures.words(e),
          e);
    }
  }

  /**
   * A person says what is printed at a place.
   *
   * @param after what is printed there; empty where nothing is
   * @return the correction as it was kept
   * @throws CorrectionException where it does not fit the document
   */
  public synchronized Correction word(
      String id, String who, Correction.How how, Place place, String after)
      throws CorrectionException {
    check(id, after);
    CorrectedLine line = new Revision(archive.record(id), archive.pages(id)).line(place.line());
    String text = line.text();
    if (place.start() < 0
        || place.end() > text.length()
        || place.start() >= place.end()
        || !text.substring(place.start(), place.end()).equals(place.standing())) {
      throw new CorrectionException(
          CorrectionException.Kind.CHANGED,
          "\"" + place.standing() + "\" no longer stands there; look at the page again.");
    }
    CorrectedLine.Stretch stretch = line.stretch(place.start(), place.end(), after);
    Correction correction =
        new Correction(
            history(archive, id).size() + 1,
            id,
            now(),
            who,
            how,
            place.line(),
            stretch.start(),
            stretch.end(),
            null,
            stretch.read(),
            stretch.before(),
            stretch.after(),
            0);
    keep(correction);
    return correction;
  }

  /**
   * A person sets a field.
   *
   * @param standing its value as the person saw it; null where it had none
   * @param after its value from now on; null where the document has none
   */
  public synchronized Correction field(
      String id,
      String who,
      Correction.How how,
      String field,
      @Nullable String standing,
      @Nullable String after)
      throws CorrectionException {
    check(id, after);
    if (!Revision.FIELDS.contains(field)) {
      throw new CorrectionException(
          CorrectionException.Kind.NONE, "There is no field \"" + field + "\" to correct.");
    }
    checkValue(field, after);
    if (!Objects.equals(value(archive.record(id), field), standing)) {
      throw new CorrectionException(
          CorrectionException.Kind.CHANGED, "The field has another value by now; look again.");
    }
    Correction correction =
        new Correction(
            history(archive, id).size() + 1,
            id,
            now(),
            who,
            how,
            0,
            0,
            0,
            field,
            null,
            standing,
            after,
            0);
    keep(correction);
    return correction;
  }

  /** Takes a correction back. */
  public synchronized Correction undo(String id, String who, int correction)
      throws CorrectionException {
    check(id, null);
    List<Correction> history = history(archive, id);
    Correction taken =
        CorrectionLog.inForce(history).stream()
            .filter(c -> c.id() == correction)
            .findFirst()
            .orElseThrow(
                () ->
                    new CorrectionException(
                        CorrectionException.Kind.NONE,
                        "There is no correction " + correction + " in force."));
    Correction undo =
        new Correction(
            history.size() + 1,
            id,
            now(),
            who,
            Correction.How.UNDO,
            taken.line(),
            taken.start(),
            taken.end(),
            taken.field(),
            taken.read(),
            taken.after(),
            taken.before(),
            taken.id());
    keep(undo);
    return undo;
  }

  /** Brings records up to their logs where a crash came in between; answers how many. */
  public synchronized int recover() {
    List<String> ids = archive.ledger().inRevision();
    try {
      for (String id : ids) {
        List<Correction> log = history(archive, id);
        store(amended(id, log).processed().record(), log);
      }
    } catch (IOException e) {
      throw SafeFiles.notWritten(archive.folder(), e);
    }
    return ids.size();
  }

  private void keep(Correction correction) throws CorrectionException {
    String id = correction.document();
    List<Correction> log = new ArrayList<>(history(archive, id));
    log.add(correction);
    try {
      Stored sums = archive.ledger().sums(id).orElseThrow();
      String uncorrected = sums.uncorrectedSha256();
      if (uncorrected == null) {
        byte[] bytes = Files.readAllBytes(archive.layout().record(id));
        archive.write(archive.layout().uncorrected(id), bytes);
        uncorrected = SafeFiles.sha256(bytes);
      }
      // Tried before it is kept: a log never holds what could not be put in.
      Amending.Amended amended = amended(id, log);
      if (amended.unfit().contains(correction)) {
        throw new CorrectionException(
            CorrectionException.Kind.NONE,
            "Line %d of document %s cannot be corrected there.".formatted(correction.line(), id));
      }
      archive.ledger().revising(id, uncorrected);
      archive.write(archive.layout().corrections(id), CorrectionLog.bytes(log));
      store(amended.processed().record(), log);
    } catch (IOException e) {
      throw SafeFiles.notWritten(archive.folder(), e);
    }
  }

  private Amending.Amended amended(String id, List<Correction> log) throws IOException {
    DocumentRecord uncorrected =
        RecordJson.read(Files.readString(archive.layout().uncorrected(id)));
    return amending.corrected(uncorrected, archive.pages(id), archive.ledger().stated(id), log);
  }

  private void store(DocumentRecord record, List<Correction> log) throws IOException {
    String id = record.id();
    byte[] bytes = RecordJson.pretty(record).getBytes(StandardCharsets.UTF_8);
    archive.write(archive.layout().record(id), bytes);
    Layout layout = archive.layout();
    List<Path> files =
        Stream.of(layout.uncorrected(id), layout.corrections(id), layout.record(id))
            .filter(Files::exists)
            .toList();
    Durability.force(archive.folder(), files);
    archive
        .ledger()
        .together(
            () -> {
              archive.ledger().revised(record, SafeFiles.sha256(bytes));
              archive.auditLog().addCorrections(id, log);
            });
    sink.publish(record);
    sink.commit();
    archive.ledger().indexed(List.of(id));
  }

  private void check(String id, @Nullable String after) throws CorrectionException {
    if (!archive.holds(id)) {
      throw new CorrectionException(
          CorrectionException.Kind.NONE, "There is no document " + id + ".");
    }
    if (after != null && (after.length() > LONGEST || CONTROLS.matcher(after).find())) {
      throw new CorrectionException(
          CorrectionException.Kind.BAD_VALUE,
          "A correction is one line of at most " + LONGEST + " characters.");
    }
  }

  private static void checkValue(String field, @Nullable String value) throws CorrectionException {
    if (value == null) {
      return;
    }
    boolean good =
        switch (field) {
          case "year" -> YEAR.matcher(value).matches();
          case "date" -> isDate(value);
          default -> !value.isBlank();
        };
    if (!good) {
      throw new CorrectionException(
          CorrectionException.Kind.BAD_VALUE,
          "\"" + value + "\" is no " + field + "; a date is written 2022-03-15 or 2022-03.");
    }
  }

  private static boolean isDate(String value) {
    try {
      LocalDate.parse(value + "2022-01-01".substring(Math.min(10, value.length())));
      return value.length() == 4 || value.length() == 7 || value.length() == 10;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** A field's value as text; null where it has none. */
  public static @Nullable String value(DocumentRecord record, String field) {
    tools.jackson.databind.JsonNode node = MAPPER.readTree(RecordJson.oneLine(record)).path(field);
    return node.isNull() || node.isMissingNode() ? null : node.asString();
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
