package vn.hoso.web;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.hoso.archive.Archive;
import vn.hoso.archive.Correction;
import vn.hoso.archive.CorrectionException;
import vn.hoso.archive.Reviewer;
import vn.hoso.document.DocumentRecord;
import vn.hoso.export.RecordJson;

/** Documents: the list, a record, its original, what people corrected in it. */
final class DocumentApi {
  /** What a browser may show by itself; all else is handed over as a download. */
  private static final Set<String> SHOWN =
      Set.of("application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp");

  private final Holdings holdings;

  DocumentApi(Holdings holdings) {
    this.holdings = holdings;
  }

  List<Route> routes() {
    String one = "/api/v1/documents/{id}";
    return List.of(
        Route.of("GET", "/api/v1/documents", Role.READER, this::list),
        Route.of("GET", one, Role.READER, this::record),
        Route.of("GET", one + "/original", Role.READER, this::original),
        Route.of("GET", one + "/corrections", Role.READER, this::corrections),
        Route.of("POST", one + "/corrections", Role.REVIEWER, this::correct),
        Route.of("DELETE", one + "/corrections/{correction}", Role.REVIEWER, this::undo));
  }

  /** Ids in their order, and where the list goes on. */
  private record Ids(List<String> ids, @Nullable String cursor) {}

  private void list(Call call) throws ApiProblem, IOException {
    int limit = call.query("limit", 100, 1, 1000);
    String cursor = call.query("cursor");
    String after = cursor == null ? "" : Cursor.parts(cursor, 1).getFirst();
    List<String> ids = holdings.archive().idsAfter(after, limit + 1);
    boolean more = ids.size() > limit;
    List<String> page = more ? ids.subList(0, limit) : ids;
    call.json(200, new Ids(page, more ? Cursor.of(page.getLast()) : null));
  }

  private void record(Call call) throws ApiProblem, IOException {
    Archive archive = holdings.archive();
    String id = holdings.id(call.path("id"));
    if (!call.notModified(archive.recordSha256(id).orElse(id))) {
      DocumentRecord record = archive.record(id);
      call.bytes(
          200, "application/json", RecordJson.oneLine(record).getBytes(StandardCharsets.UTF_8));
    }
  }

  private void original(Call call) throws ApiProblem, IOException {
    Archive archive = holdings.archive();
    String id = holdings.id(call.path("id"));
    if (call.notModified(id)) {
      return;
    }
    DocumentRecord record = archive.record(id);
    Path file = archive.original(id);
    String mediaType = record.source().mediaType();
    boolean shown = SHOWN.contains(mediaType);
    call.set("Cache-Control", "private, max-age=31536000, immutable");
    call.set("Content-Length", String.valueOf(Files.size(file)));
    call.set(
        "Content-Disposition",
        (shown && call.query("download") == null ? "inline" : "attachment")
            + "; filename*=UTF-8''"
            + URLEncoder.encode(record.source().name(), StandardCharsets.UTF_8)
                .replace("+", "%20"));
    // A PDF or a text from elsewhere runs nothing here, whatever is in it.
    call.set("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'");
    try (OutputStream out = call.stream(shown ? mediaType : "application/octet-stream")) {
      Files.copy(file, out);
    }
  }

  private record Corrections(List<Correction> corrections) {}

  private void corrections(Call call) throws ApiProblem, IOException {
    String id = holdings.id(call.path("id"));
    call.json(200, new Corrections(Reviewer.history(holdings.archive(), id)));
  }

  /** What a person says; either a place in a line or a field. */
  record Said(
      Correction.@Nullable How how,
      @Nullable Integer line,
      @Nullable Integer start,
      @Nullable Integer end,
      @Nullable String field,
      @Nullable String standing,
      @Nullable String after) {}

  private void correct(Call call) throws ApiProblem, IOException, CorrectionException {
    String id = holdings.id(call.path("id"));
    Said said = call.body(Said.class);
    Correction.How how = said.how() == null ? Correction.How.TYPE : said.how();
    if (how == Correction.How.UNDO) {
      throw new ApiProblem(400, "bad-request", "how is ACCEPT, PICK or TYPE");
    }
    String who = call.principal().name();
    Correction made;
    try (Holdings.Lease lease = holdings.write()) {
      if (said.field() != null) {
        made = lease.reviewer().field(id, who, how, said.field(), said.standing(), said.after());
      } else {
        made = lease.reviewer().word(id, who, how, place(said), text(said.after(), "after"));
      }
    }
    call.json(201, made);
  }

  private static Reviewer.Place place(Said said) throws ApiProblem {
    if (said.line() == null || said.start() == null || said.end() == null) {
      throw new ApiProblem(400, "bad-request", "line, start and end, or field, are needed");
    }
    return new Reviewer.Place(
        said.line(), said.start(), said.end(), text(said.standing(), "standing"));
  }

  private static String text(@Nullable String value, String name) throws ApiProblem {
    if (value == null) {
      throw new ApiProblem(400, "bad-request", name + " is needed");
    }
    return value;
  }

  private void undo(Call call) throws ApiProblem, IOException, CorrectionException {
    String id = holdings.id(call.path("id"));
    int number = call.number("correction", call.path("correction"), 1, 1_000_000);
    String who = call.principal().name();
    Correction made;
    try (Holdings.Lease lease = holdings.write()) {
      made = lease.reviewer().undo(id, who, number);
    }
    call.json(200, made);
  }
}
