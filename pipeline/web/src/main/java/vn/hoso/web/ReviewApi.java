package vn.hoso.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hoso.archive.Catalogue;
import vn.hoso.archive.Correction;
import vn.hoso.archive.CorrectionException;
import vn.hoso.archive.Reviewer;
import vn.hoso.document.Box;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Evidence;
import vn.hoso.document.Page;

/** What is in doubt, the most rewarding first; and one word corrected wherever it stands. */
final class ReviewApi {
  private static final int MOST_AT_ONCE = 500;
  private static final Comparator<Named> FROM_THE_RIGHT =
      Comparator.comparing(Named::document).thenComparing(Named::place).reversed();

  private final Holdings holdings;
  private final WebParts parts;

  ReviewApi(Holdings holdings, WebParts parts) {
    this.holdings = holdings;
    this.parts = parts;
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", "/api/v1/review", Role.READER, this::queue),
        Route.of("GET", "/api/v1/review/same", Role.READER, this::same),
        Route.of("POST", "/api/v1/review/same", Role.ADMINISTRATOR, this::correctAll));
  }

  /**
   * A doubt with what a person needs to decide it.
   *
   * @param document its id
   * @param title what to call the document
   * @param place names the doubt in its document
   * @param lineText the line as it stands
   * @param read the line as it was read
   * @param before the line before it on the page; empty where there is none
   * @param after the line after it on the page; empty where there is none
   * @param pageWidth of the picture that the box is measured on, pixels; 0 where there is none
   * @param box of the word, or of the field's evidence; null where there is no picture
   * @param others how many further words in doubt stand as this text, in the whole archive
   */
  private record Item(
      String document,
      String title,
      String place,
      int page,
      int line,
      int start,
      int end,
      @Nullable String field,
      String text,
      String candidate,
      double probability,
      double gain,
      String lineText,
      String read,
      String before,
      String after,
      int pageWidth,
      @Nullable Box box,
      int others) {}

  private record Queue(int total, List<Item> items, @Nullable String cursor) {}

  private void queue(Call call) throws ApiProblem, IOException {
    Catalogue catalogue = holdings.catalogue();
    int limit = call.query("limit", 20, 1, 100);
    String prefix = call.query("document");
    String document = prefix == null ? null : holdings.id(prefix);
    String cursor = call.query("cursor");
    Catalogue.Doubt after = null;
    if (cursor != null) {
      List<String> parts = Cursor.parts(cursor, 3);
      after =
          new Catalogue.Doubt(
              parts.get(1),
              parts.get(2),
              1,
              1,
              0,
              0,
              null,
              "",
              "",
              0,
              Double.parseDouble(parts.getFirst()));
    }
    List<Catalogue.Doubt> doubts = catalogue.doubts(document, after, limit + 1);
    boolean more = doubts.size() > limit;
    List<Catalogue.Doubt> page = more ? doubts.subList(0, limit) : doubts;
    Map<String, Read> read = new HashMap<>();
    List<Item> items = new ArrayList<>();
    for (Catalogue.Doubt doubt : page) {
      items.add(item(catalogue, doubt, read.computeIfAbsent(doubt.document(), this::read)));
    }
    Catalogue.Doubt last = more ? page.getLast() : null;
    call.json(
        200,
        new Queue(
            catalogue.doubtCount(),
            items,
            last == null ? null : Cursor.of(last.gain(), last.document(), last.place())));
  }

  /** A document, read once for all that is in doubt in it. */
  private record Read(DocumentRecord record, List<Page> pages) {}

  private Read read(String document) {
    return new Read(holdings.archive().record(document), holdings.archive().pages(document));
  }

  private static Item item(Catalogue catalogue, Catalogue.Doubt d, Read read) {
    DocumentRecord record = read.record();
    PageWords.View view = PageWords.of(record, read.pages(), d.page());
    PageWords.@Nullable LineView line =
        view.lines().stream().filter(l -> l.line() == d.line()).findFirst().orElse(null);
    Box box = null;
    Evidence evidence = d.field() == null ? null : record.evidence().get(d.field());
    if (evidence != null) {
      box = evidence.box();
    } else if (line != null) {
      for (PageWords.WordView word : line.words()) {
        if (word.box() != null && word.start() < d.end() && word.end() > d.start()) {
          box = box == null ? word.box() : box.union(word.box());
        }
      }
    }
    String title = record.title() == null ? record.source().name() : record.title();
    return new Item(
        d.document(),
        title,
        d.place(),
        d.page(),
        d.line(),
        d.start(),
        d.end(),
        d.field(),
        d.text(),
        d.candidate(),
        d.probability(),
        d.gain(),
        line == null ? "" : line.text(),
        line == null ? "" : line.read(),
        near(view, d.line() - 1),
        near(view, d.line() + 1),
        view.width(),
        box,
        d.field() == null ? catalogue.sameWordCount(d.text()) - 1 : 0);
  }

  private static String near(PageWords.View view, int line) {
    return view.lines().stream()
        .filter(l -> l.line() == line)
        .map(PageWords.LineView::text)
        .findFirst()
        .orElse("");
  }

  /**
   * A place where the same word is in doubt.
   *
   * @param title what to call the document
   * @param lineText the line as it stands
   */
  private record Same(
      String document,
      String title,
      String place,
      int page,
      int line,
      int start,
      int end,
      String lineText) {}

  private record Sames(String text, int total, List<Same> places) {}

  private void same(Call call) throws ApiProblem, IOException {
    String text = call.query("text");
    if (text == null) {
      throw new ApiProblem(400, "bad-request", "text is needed");
    }
    Catalogue catalogue = holdings.catalogue();
    List<Same> places = new ArrayList<>();
    for (Catalogue.Doubt d : catalogue.sameWords(text, call.query("limit", 50, 1, MOST_AT_ONCE))) {
      DocumentRecord record = holdings.archive().record(d.document());
      String[] lines = record.text().split("[\n\f]", -1);
      places.add(
          new Same(
              d.document(),
              record.title() == null ? record.source().name() : record.title(),
              d.place(),
              d.page(),
              d.line(),
              d.start(),
              d.end(),
              d.line() <= lines.length ? lines[d.line() - 1] : ""));
    }
    call.json(200, new Sames(text, catalogue.sameWordCount(text), places));
  }

  /** A word in doubt, named by its document and place. */
  record Named(String document, String place) {}

  /**
   * One decision for many places.
   *
   * @param text as it stands in all of them
   * @param after what is printed there
   * @param places that a person has seen in the preview
   * @param dictionary whether the word goes into the archive's dictionary
   */
  record Decision(
      @Nullable String text,
      @Nullable String after,
      @Nullable List<Named> places,
      boolean dictionary) {}

  private record Outcome(int corrected, List<String> refused, boolean newInDictionary) {}

  private void correctAll(Call call) throws ApiProblem, IOException {
    Decision decision = call.body(Decision.class);
    String text = decision.text();
    String after = decision.after();
    List<Named> places = decision.places();
    if (text == null || after == null || places == null || places.size() > MOST_AT_ONCE) {
      throw new ApiProblem(
          400, "bad-request", "text, after and at most " + MOST_AT_ONCE + " places are needed");
    }
    if (after.chars().anyMatch(Character::isISOControl) || after.length() > Reviewer.LONGEST) {
      throw new ApiProblem(422, "bad-value", "A correction is one line.");
    }
    String who = call.principal().name();
    int corrected = 0;
    List<String> refused = new ArrayList<>();
    boolean added = false;
    try (Holdings.Lease lease = holdings.write()) {
      if (decision.dictionary()) {
        added = parts.addToDictionary(lease.archive(), after);
        if (added) {
          lease.archive().auditLog().add(who, "dictionary", null, "word: " + after);
        }
      }
      // From right to left, for a correction moves the columns of what follows it in its line.
      for (Named named : places.stream().sorted(FROM_THE_RIGHT).toList()) {
        Catalogue.Doubt doubt =
            holdings.catalogue().doubt(named.document(), named.place()).orElse(null);
        if (doubt == null || !doubt.text().equals(text)) {
          refused.add(named.document() + " " + named.place());
          continue;
        }
        try {
          lease
              .reviewer()
              .word(
                  doubt.document(),
                  who,
                  text.equals(after) ? Correction.How.ACCEPT : Correction.How.PICK,
                  new Reviewer.Place(doubt.line(), doubt.start(), doubt.end(), text),
                  after);
          corrected++;
        } catch (CorrectionException e) {
          refused.add(named.document() + " " + named.place() + ": " + e.getMessage());
        }
      }
    }
    call.json(200, new Outcome(corrected, refused, added));
  }
}
