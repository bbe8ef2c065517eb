package vn.hoso.records;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Deadline;
import vn.hoso.document.Details;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Evidence;
import vn.hoso.document.Page;
import vn.hoso.document.Reference;

/**
 * Reads a document's pages into its record. Safe for use by many threads.
 *
 * <p>The time taken grows with the length of the text; the text's contents never make it fail.
 */
public final class RecordExtractor {
  private static final Pattern YEAR = Pattern.compile("\\bnam (?<year>(?:19|20)\\d\\d)\\b");

  private final HeadReader heads;
  private final FootReader feet;
  private final SectionReader sections;

  /** A reader with the given limits. */
  public RecordExtractor(RecordSettings settings) {
    this.heads = new HeadReader(settings);
    this.feet = new FootReader(settings);
    this.sections = new SectionReader(settings);
  }

  /** The record of one document; fields that the document does not show are null or empty. */
  public DocumentRecord extract(RecordInput input) {
    List<TextLine> lines = LineReader.read(input);
    Head head = heads.read(lines);
    Foot foot = feet.read(lines, head.bodyStart, head.number);
    DateReader.below(lines, head, foot);
    Outline outline = sections.read(body(lines, head, foot), foot.end(), new Places(input, lines));
    IssuerSentence.complete(head, outline, lines);
    CodeMender codes = CodeMender.of(input);
    if (head.number != null) {
      head.number = codes.mend(head.number, head.type, head.issuer);
    }
    ReferenceReader.References references = ReferenceReader.read(outline.blocks(), head.number);
    List<Reference> bases = codes.mend(references.bases());
    List<Reference> all = codes.mend(references.all());
    List<Deadline> deadlines = DeadlineReader.read(outline.blocks());
    Details details = DetailsReader.read(head, foot, outline, lines);
    Map<String, Evidence> evidence = evidence(head, foot);
    ItemEvidence items = new ItemEvidence(lines, evidence);
    items.references("legalBases", bases);
    items.references("references", all);
    items.deadlines(deadlines);
    items.sections(outline.sections());
    items.recipients(foot.recipients(), foot.recipientLines());
    items.details(details);
    return new DocumentRecord(
        DocumentRecord.SCHEMA_VERSION,
        input.source().sha256(),
        input.source(),
        head.issuer,
        head.issuerParent,
        head.number,
        head.place,
        head.date,
        head.type,
        head.title,
        year(head),
        bases,
        all,
        outline.sections(),
        foot.recipients(),
        foot.signer(),
        deadlines,
        AbbreviationReader.read(outline.blocks()),
        details,
        QualityReader.read(input),
        text(input),
        input.pages().stream().map(Page::text).collect(Collectors.joining("\f")),
        input.repaired().edits(),
        evidence);
  }

  /** All that is neither head nor foot nor a page number. */
  static List<TextLine> body(List<TextLine> lines, Head head, Foot foot) {
    List<TextLine> body = new ArrayList<>(lines.subList(head.bodyStart, foot.start()));
    body.addAll(lines.subList(foot.end(), lines.size()));
    return Furniture.without(body);
  }

  /** The year of the date, else the one that the title names. */
  private static @Nullable Integer year(Head head) {
    if (head.date != null) {
      Evidence date = head.evidence.get("date");
      if (date != null) {
        head.evidence.put("year", date);
      }
      return Integer.valueOf(head.date.substring(0, 4));
    }
    if (head.title == null) {
      return null;
    }
    Matcher matcher = YEAR.matcher(Fold.fold(head.title));
    Evidence title = head.evidence.get("title");
    if (!matcher.find() || title == null) {
      return null;
    }
    head.evidence.put("year", title);
    return Integer.valueOf(matcher.group("year"));
  }

  private static Map<String, Evidence> evidence(Head head, Foot foot) {
    Map<String, Evidence> evidence = new LinkedHashMap<>(head.evidence);
    put(evidence, "recipients", foot.recipientsEvidence());
    put(evidence, "signer", foot.signerEvidence());
    return evidence;
  }

  private static void put(Map<String, Evidence> evidence, String field, @Nullable Evidence value) {
    if (value != null) {
      evidence.put(field, value);
    }
  }

  /** The repaired lines joined by line feeds, the pages by form feeds. */
  private static String text(RecordInput input) {
    List<String> pages = new ArrayList<>();
    int from = 0;
    for (Page page : input.pages()) {
      int to = from + page.lines().size();
      pages.add(String.join("\n", input.repaired().lines().subList(from, to)));
      from = to;
    }
    return String.join("\f", pages);
  }
}
