package vn.hoso.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that hoso knows of one document. A field without evidence on the page is null, never guessed.
 *
 * @param schemaVersion version of this form, see {@link #SCHEMA_VERSION}
 * @param id SHA-256 of the original file
 * @param source the file that it came from
 * @param issuer the issuing body in full, for instance "Ủy ban nhân dân huyện Thạch Thành"
 * @param issuerParent the body above it, where the head names it
 * @param number number and symbol, for instance "20/KH-UBND"; "/KH-UBND" where the number was left
 *     blank in print
 * @param place of the place-date line
 * @param date ISO 8601, also partial (2022-02 where the day was left blank)
 * @param type for instance "Kế hoạch"; null for a công văn, which prints none
 * @param title trích yếu, lines joined
 * @param year of {@code date}, else the year that the title names
 * @param legalBases the documents that it rests on (căn cứ, thực hiện …)
 * @param references every document that it names, the legal bases among them
 * @param sections the body as a tree
 * @param recipients (nơi nhận) one entry a line, as printed
 * @param signer null where no signature block was found
 * @param deadlines in the order of the text
 * @param abbreviations those that the text defines, short form to long form
 * @param details what else it says: marks, annexes, who does what, money, places
 * @param quality how far the text can be trusted
 * @param text after repair; lines joined by line feeds, pages by form feeds
 * @param originalText as read, line for line with {@code text}
 * @param edits what repair changed
 * @param evidence field name (as here) to where its value stands
 */
public record DocumentRecord(
    String schemaVersion,
    String id,
    Source source,
    @Nullable String issuer,
    @Nullable String issuerParent,
    @Nullable String number,
    @Nullable String place,
    @Nullable String date,
    @Nullable String type,
    @Nullable String title,
    @Nullable Integer year,
    List<Reference> legalBases,
    List<Reference> references,
    List<Section> sections,
    List<String> recipients,
    @Nullable Signer signer,
    List<Deadline> deadlines,
    Map<String, String> abbreviations,
    Details details,
    Quality quality,
    String text,
    String originalText,
    List<Edit> edits,
    Map<String, Evidence> evidence) {
  /** The version of the record's form that this build writes. */
  public static final String SCHEMA_VERSION = "1.0";

  public DocumentRecord {
    // Records written before there were details do not have them.
    details = Objects.requireNonNullElse(details, Details.NONE);
    legalBases = List.copyOf(legalBases);
    references = List.copyOf(references);
    sections = List.copyOf(sections);
    recipients = List.copyOf(recipients);
    deadlines = List.copyOf(deadlines);
    abbreviations = Collections.unmodifiableMap(new LinkedHashMap<>(abbreviations));
    edits = List.copyOf(edits);
    evidence = Collections.unmodifiableMap(new LinkedHashMap<>(evidence));
  }

  /** A record without details. */
  public DocumentRecord(
      String schemaVersion,
      String id,
      Source source,
      @Nullable String issuer,
      @Nullable String issuerParent,
      @Nullable String number,
      @Nullable String place,
      @Nullable String date,
      @Nullable String type,
      @Nullable String title,
      @Nullable Integer year,
      List<Reference> legalBases,
      List<Reference> references,
      List<Section> sections,
      List<String> recipients,
      @Nullable Signer signer,
      List<Deadline> deadlines,
      Map<String, String> abbreviations,
      Quality quality,
      String text,
      String originalText,
      List<Edit> edits,
      Map<String, Evidence> evidence) {
    this(
        schemaVersion,
        id,
        source,
        issuer,
        issuerParent,
        number,
        place,
        date,
        type,
        title,
        year,
        legalBases,
        references,
        sections,
        recipients,
        signer,
        deadlines,
        abbreviations,
        Details.NONE,
        quality,
        text,
        originalText,
        edits,
        evidence);
  }
}
