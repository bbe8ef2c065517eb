package vn.hoso.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.hoso.document.DocumentRecord;
import vn.hoso.export.RecordJson;

/** What was found, or everything, as a table or as records; written while it is read. */
final class ExportApi {
  private static final List<String> COLUMNS =
      List.of(
          "id", "type", "number", "date", "issuer", "place", "title", "signer", "pages", "source");

  private final Holdings holdings;
  private final Finder finder;

  ExportApi(Holdings holdings, Finder finder) {
    this.holdings = holdings;
    this.finder = finder;
  }

  List<Route> routes() {
    return List.of(Route.of("GET", "/api/v1/export", Role.READER, this::export));
  }

  private void export(Call call) throws ApiProblem, IOException {
    String format = call.query("format", "csv");
    if (!Set.of("csv", "jsonl", "xlsx").contains(format)) {
      throw new ApiProblem(400, "bad-request", "format is csv, jsonl or xlsx");
    }
    Iterable<String> ids = ids(call);
    call.set("Content-Disposition", "attachment; filename=\"hoso." + format + "\"");
    switch (format) {
      case "csv" -> csv(call, ids);
      case "jsonl" -> jsonLines(call, ids);
      default -> xlsx(call, ids);
    }
  }

  /** The documents in the order of the hits; all of them where nothing is asked for. */
  private Iterable<String> ids(Call call) throws ApiProblem, IOException {
    boolean asked =
        List.of("q", "type", "issuer", "place", "from", "to", "section", "facet").stream()
            .anyMatch(name -> call.query(name) != null);
    if (!asked) {
      return holdings.archive().ids();
    }
    return finder.documents(call);
  }

  private void jsonLines(Call call, Iterable<String> ids) throws IOException {
    try (OutputStream out = call.stream("application/jsonl")) {
      for (String id : ids) {
        RecordJson.writeLine(holdings.archive().record(id), out);
      }
    }
  }

  private void csv(Call call, Iterable<String> ids) throws IOException {
    try (OutputStream out = call.stream("text/csv;charset=utf-8");
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
      writer.write('\uFEFF'); // or spreadsheets take it for another encoding
      try (CsvWriter csv = CsvWriter.builder().build(writer)) {
        csv.writeRecord(COLUMNS);
        for (String id : ids) {
          csv.writeRecord(
              row(holdings.archive().record(id)).stream().map(ExportApi::inert).toList());
        }
      }
    }
  }

  private void xlsx(Call call, Iterable<String> ids) throws IOException {
    try (OutputStream out =
            call.stream("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        Workbook workbook = new Workbook(out, "hoso", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("hoso");
      write(sheet, 0, COLUMNS);
      sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
      sheet.freezePane(0, 1);
      int row = 1;
      for (String id : ids) {
        write(sheet, row, row(holdings.archive().record(id)));
        if (++row % 500 == 0) {
          sheet.flush();
        }
      }
    }
  }

  /** Cells are text, whatever they begin with: nothing is a formula. */
  private static void write(Worksheet sheet, int row, List<String> cells) {
    for (int i = 0; i < cells.size(); i++) {
      sheet.value(row, i, cells.get(i));
    }
  }

  private static List<String> row(DocumentRecord r) {
    List<String> cells = new ArrayList<>();
    for (String cell :
        new String[] {
          r.id(),
          r.type(),
          r.number(),
          r.date(),
          r.issuer(),
          r.place(),
          r.title(),
          r.signer() == null ? null : r.signer().name(),
          String.valueOf(r.source().pages()),
          r.source().name()
        }) {
      cells.add(cell == null ? "" : cell);
    }
    return cells;
  }

  /** A spreadsheet would run a cell that begins so. */
  static String inert(String cell) {
    return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
