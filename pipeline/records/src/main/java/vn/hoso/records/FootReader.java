package vn.hoso.records;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Evidence;
import vn.hoso.document.Signer;

/**
 * The foot: nơi nhận on the left, the signature on the right, on the same lines or one after the
 * other.
 *
 * <pre>
 * Nơi nhận:                             KT. CHỦ TỊCH
 * - UBND huyện (b/c);                  PHÓ CHỦ TỊCH
 * - Lưu: VT.
 *                                      Nguyễn Văn An
 * </pre>
 */
final class FootReader {
  private static final Pattern RECIPIENTS =
      Pattern.compile("^\\W{0,3}noi\\s?nh[a-z]{1,3}\\s*(?<end>[:;.]|$|\\s(?=\\S))");
  private static final Pattern BULLET = Pattern.compile("^\\s*[-–—_+*•·~=]+\\s*(?=\\S)");
  private static final Pattern ARCHIVE =
      Pattern.compile("^\\W{0,3}l[uvi][uv]\\s?[:;.,]?(?:\\s.*|$)");

  /** "Laru: CAH, QLHC." – no other recipient has a colon after its first word. */
  private static final Pattern ARCHIVE_READ =
      Pattern.compile("^\\W{0,3}[Ll]\\p{L}{1,4}\\s?[:;]\\s?(?<rest>\\p{Lu}\\p{L}.*)$");

  private static final Pattern ANNEX =
      Pattern.compile("^\\W{0,3}(?:mau so|bieu so|" + Numbering.ANNEXES + ")\\b.*");

  /** Annexes whose names begin no recipient's: "Chương trình mục tiêu quốc gia" may be one. */
  private static final Pattern LISTED = Pattern.compile("^\\W{0,3}(?:Phụ lục|Danh sách|Mẫu số)");

  private static final Pattern TITLED =
      Pattern.compile("^\\W{0,3}Phụ lục(?:\\s+[IVX\\d]{1,4})?\\s?[:.-]\\s+\\p{Lu}");

  private static final Pattern SEAL =
      Pattern.compile(".*\\b(?:da ky|ky ten|dong dau|da duyet)\\b.*");

  /** "- Lưu: VP. (Ký tên, đóng dấu)": the seal's note stands beside the entry. */
  private static final Pattern SEAL_BESIDE =
      Pattern.compile("(?<=[.;,])\\s+\\(?(?:da ky|ky ten|dong dau|da duyet)\\b.*$");

  /** How many copies are kept: "Lưu: VT, NC. (05b)". */
  private static final Pattern COPIES =
      Pattern.compile("[.;]?\\s?\\(\\d{1,3}\\s?(?:b|bản)?\\)[.;]?$");

  private static final Pattern COPY =
      Pattern.compile("^\\W*(?:sao y(?: ban chinh)?|sao luc|trich sao)\\W*$");
  private static final int COPY_LINES = 14;
  private static final int SECOND_SIGNATURE = 6;

  private static final int LONGEST_RECIPIENT = 200;

  private final RecordSettings settings;

  FootReader(RecordSettings settings) {
    this.settings = settings;
  }

  /**
   * Reads the foot.
   *
   * @param from index of the first line of the body
   * @param number of the document, whose last group names the unit that keeps it; null where it has
   *     none
   */
  Foot read(List<TextLine> lines, int from, @Nullable String number) {
    int start = start(lines, from);
    return start < 0 ? Foot.none(lines.size()) : new Reading(lines, start, number).read();
  }

  private int start(List<TextLine> lines, int from) {
    for (int i = from; i < lines.size(); i++) {
      if (opensRecipients(lines.get(i))) {
        return withSignatureAbove(lines, i, from);
      }
    }
    for (int i = from; i < lines.size(); i++) {
      if (opensSignature(lines, i)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean opensRecipients(TextLine line) {
    Matcher matcher = RECIPIENTS.matcher(line.folded());
    if (!matcher.find()) {
      return false;
    }
    String mark = matcher.group("end");
    String rest = line.text().substring(matcher.end()).strip();
    return mark.equals(":") || rest.isEmpty() || Fold.capitals(rest);
  }

  /** A signature that was read before the recipients beside it. */
  private static int withSignatureAbove(List<TextLine> lines, int at, int from) {
    int start = at;
    int printed = 0;
    for (int i = at - 1; i >= from && printed < 5; i--) {
      String text = Fold.tidy(lines.get(i).text());
      if (text.isEmpty()) {
        continue;
      }
      printed++;
      if (SignatureReader.isSignature(text)) {
        start = i;
      } else if (text.length() > 50
          || !(SignatureReader.isName(text, true) || Fold.capitals(text))) {
        break;
      }
    }
    return start;
  }

  /** Without recipients: an authority or title in capitals with a name soon after it. */
  private static boolean opensSignature(List<TextLine> lines, int at) {
    String text = Fold.tidy(lines.get(at).text());
    boolean signs = Fold.capitals(text) && SignatureReader.start(text) >= 0;
    if (text.length() > 90 || !signs) {
      return false;
    }
    int printed = 0;
    for (int i = at + 1; i < lines.size() && printed < 9; i++) {
      String next = Fold.tidy(lines.get(i).text());
      if (!next.isEmpty()) {
        printed++;
        if (SignatureReader.isName(SignatureReader.lastOfTwo(next), true)) {
          return true;
        }
        if (next.length() > 60) {
          return false;
        }
      }
    }
    return false;
  }

  /** One walk over the lines of a foot. */
  private final class Reading {
    private final List<TextLine> lines;
    private final int start;
    private final @Nullable String number;
    private final boolean damaged;
    private final List<String> recipients = new ArrayList<>();
    private final SignatureReader signature = new SignatureReader();
    private final List<TextLine> recipientLines = new ArrayList<>();
    private @Nullable TextLine signatureLine;
    private String signatureLiteral = "";
    private double nameTrust = 1;
    private boolean listing;
    private boolean archived;

    Reading(List<TextLine> lines, int start, @Nullable String number) {
      this.lines = lines;
      this.start = start;
      this.number = number;
      this.damaged = lines.stream().anyMatch(line -> !line.edits().isEmpty());
    }

    Foot read() {
      int end = start;
      int printed = 0;
      for (int i = start; i < lines.size() && printed < settings.footLines(); i++) {
        TextLine line = lines.get(i);
        if (line.blank()) {
          continue;
        }
        if (i > start && endsBefore(line)) {
          break;
        }
        printed++;
        for (String cell : line.cells()) {
          for (String part : JoinedLines.ofFoot(cell)) {
            readCell(abbreviationsAsRead(part, line), line);
          }
        }
        end = i + 1;
      }
      end = withCopyMark(end);
      return new Foot(
          start,
          end,
          recipients,
          recipientLines,
          evidence(
              recipientLines.isEmpty() ? null : recipientLines.getFirst(),
              String.join(" ", recipients),
              0.93),
          signature.signer(),
          evidence(signatureLine, signatureLiteral.strip(), signatureConfidence()));
    }

    /** "SAO Y" with its own number, place and signature below the original's is no body. */
    private int withCopyMark(int end) {
      int printed = 0;
      for (int i = end; i < lines.size() && printed < 6; i++) {
        TextLine line = lines.get(i);
        printed += line.blank() ? 0 : 1;
        if (Fold.capitals(line.text()) && COPY.matcher(line.folded().strip()).matches()) {
          int last = i + 1;
          for (int k = i + 1; k < lines.size() && k <= i + COPY_LINES; k++) {
            if (ANNEX.matcher(lines.get(k).folded()).matches()) {
              return last;
            }
            last = lines.get(k).blank() ? last : k + 1;
          }
          return last;
        }
      }
      return end;
    }

    private double signatureConfidence() {
      Signer signer = signature.signer();
      double rule = signature.complete() ? 0.95 : 0.75;
      String name = signer == null ? null : signer.name();
      return name == null ? rule : Head.named(rule, nameTrust);
    }

    private @Nullable Evidence evidence(
        @Nullable TextLine line, String literal, double confidence) {
      if (line == null) {
        return null;
      }
      double sure = Math.round(confidence * line.certainty() * 100) / 100.0;
      return new Evidence(line.page(), line.number(), line.box(), literal, sure);
    }

    private boolean endsBefore(TextLine line) {
      String text = Fold.tidy(line.text());
      boolean recipient = listing && (BULLET.matcher(text).find() || open());
      boolean annex =
          ANNEX.matcher(line.folded()).matches()
              && (Fold.capitals(text)
                  || (text.length() < 30 && LISTED.matcher(text).find())
                  || TITLED.matcher(text).find())
              && (!recipient || (archived && !BULLET.matcher(text).find()));
      boolean stray = listing && !recipient && !recipients.isEmpty() && text.length() > 45;
      boolean listed = archived || !listing || stray;
      boolean prose = listed && text.length() > 60 && SignatureReader.start(text) < 0 && !recipient;
      boolean done =
          listed
              && signature.complete()
              && Fold.countLetters(text) >= 12
              && (listing || !recipientsAhead(lines, line));
      return annex
          || prose
          || (done
              && !SignatureReader.isSignature(text)
              && !SignatureReader.isName(text, true)
              && !recipient);
    }

    /** Whether the recipients stand below a second signature. */
    private boolean recipientsAhead(List<TextLine> lines, TextLine from) {
      int printed = 0;
      for (int i = lines.indexOf(from); i < lines.size() && printed < SECOND_SIGNATURE; i++) {
        if (opensRecipients(lines.get(i))) {
          return true;
        }
        printed += lines.get(i).blank() ? 0 : 1;
        if (lines.get(i).text().strip().length() > 60) {
          return false;
        }
      }
      return false;
    }

    /** "Luu: VT, NN." is no place for words: repair reads NÊN, the page says NN. */
    private static String abbreviationsAsRead(String cell, TextLine line) {
      String[] repaired = Fold.tidy(line.text()).split(" ");
      String[] read = Fold.tidy(line.asRead()).split(" ");
      boolean archive = ARCHIVE.matcher(Fold.fold(cell)).matches();
      if (!archive || repaired.length != read.length) {
        Matcher mark = ARCHIVE_READ.matcher(Fold.tidy(line.asRead()));
        boolean first = Fold.tidy(line.text()).startsWith(cell);
        return !archive && first && mark.find() ? "- Lưu: " + mark.group("rest") : cell;
      }
      String mended = cell;
      for (int i = 0; i < read.length; i++) {
        boolean changed = !Fold.letters(read[i]).equals(Fold.letters(repaired[i]));
        if (changed && read[i].matches("[A-Z]{2,8}(?:\\(.*)?[.;,)]*")) {
          mended = (mended + " ").replace(" " + repaired[i] + " ", " " + read[i] + " ").strip();
        }
      }
      return mended;
    }

    private void readCell(String cell, TextLine line) {
      Matcher opening = RECIPIENTS.matcher(Fold.fold(cell));
      if (opening.find() && recipients.isEmpty()) {
        listing = true;
        String rest = cell.substring(opening.end()).strip();
        if (!rest.isEmpty()) {
          readCell(rest, line);
        }
        return;
      }
      int split = SignatureReader.start(cell);
      if (split < 0 && signature.begun() && ARCHIVE.matcher(Fold.fold(cell)).matches()) {
        split = SignatureReader.nameAfterMark(cell);
      }
      if (split < 0 && !BULLET.matcher(cell).find() && isNameHere(cell)) {
        split = 0;
      }
      if (split >= 0) {
        sign(cell.substring(split), line);
      }
      String left = split < 0 ? cell : cell.substring(0, split);
      if (listing && !left.isBlank()) {
        list(left, line);
      } else if (signature.begun() && !left.isBlank()) {
        signature.add(left);
      }
    }

    private boolean isNameHere(String cell) {
      return SignatureReader.isName(SignatureReader.lastOfTwo(cell), true)
          || (signature.begun() && (archived || !listing) && SignatureReader.isName(cell, false));
    }

    private void sign(String text, TextLine line) {
      signature.add(text);
      Signer signer = signature.signer();
      String name = signer == null ? null : signer.name();
      boolean named = name != null && text.contains(name);
      nameTrust = named && name != null ? line.trust(name) : nameTrust;
      signatureLine = signatureLine == null ? line : signatureLine;
      signatureLiteral += " " + text;
    }

    private boolean open() {
      return !recipients.isEmpty()
          && recipients.getLast().length() < LONGEST_RECIPIENT
          && !recipients.getLast().matches(".*[;.]\\W*$");
    }

    private void list(String printed, TextLine line) {
      Matcher bullet = BULLET.matcher(printed);
      boolean dash = bullet.find();
      String text = tidyEnd(dash ? printed.substring(bullet.end()) : printed);
      text = damaged ? mended(text, line) : text;
      Matcher seal = SEAL_BESIDE.matcher(Fold.fold(text));
      text = seal.find() ? text.substring(0, seal.start()) : text;
      if (Fold.countLetters(text) < 2 || SEAL.matcher(Fold.fold(text)).matches()) {
        return;
      }
      boolean archive = ARCHIVE.matcher(Fold.fold(text)).matches();
      if (!dash && !archive && SignatureReader.isRanked(text)) {
        return;
      }
      boolean capitalBlock = Fold.capitals(text) && !dash && signature.begun() && !open();
      if (dash || archive || (!archived && !open() && Fold.startsUpper(text) && !capitalBlock)) {
        recipients.add(text);
        recipientLines.add(line);
      } else if (open() && !recipients.isEmpty() && words(text) >= 1) {
        recipients.set(recipients.size() - 1, recipients.getLast() + " " + text);
      } else if (capitalBlock) {
        signature.add(text);
      }
      archived |= archive;
    }

    private String mended(String text, TextLine line) {
      return ARCHIVE.matcher(Fold.fold(text)).matches()
          ? ArchiveMarkMender.mark(text, line.asRead(), number)
          : ArchiveMarkMender.note(text);
    }

    /** Cuts what damage left after an entry's end: "HĐND huyện; . iy 3 ¢". */
    private static String tidyEnd(String printed) {
      String text = Fold.tidy(printed).replaceAll("([;.])[^\\p{L}\\p{N}()/]+$", "$1");
      if (COPIES.matcher(text).find()) {
        return text;
      }
      if (ARCHIVE.matcher(Fold.fold(text)).matches() && !text.endsWith(".")) {
        int point = text.indexOf(". ");
        text = point > 0 && words(text.substring(point)) < 2 ? text.substring(0, point + 1) : text;
      }
      int end = Math.max(text.lastIndexOf(';'), text.lastIndexOf('.'));
      if (end > 2 && end < text.length() - 1 && words(text.substring(end + 1)) < 1) {
        text = text.substring(0, end + 1);
        return tidyEnd(text);
      }
      return text;
    }

    /** How many tokens look like words: three letters or more, or two capitals. */
    private static int words(String text) {
      int words = 0;
      for (String word : text.split("[^\\p{L}\\p{M}]+")) {
        boolean capitals = word.length() >= 2 && Fold.capitals(word);
        if (word.length() >= 3 || capitals) {
          words++;
        }
      }
      return words;
    }
  }
}
