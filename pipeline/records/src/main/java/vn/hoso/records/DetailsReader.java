package vn.hoso.records;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Annex;
import vn.hoso.document.Details;
import vn.hoso.document.Recipient;
import vn.hoso.document.Section;

/** The marks of head and foot, the annexes, and what the body is about. */
final class DetailsReader {
  private static final Pattern ADDRESSED = Pattern.compile("^\\W{0,3}kinh\\s?gui\\s?[:.;]?\\s*");

  /** "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐIỆN:" of a công điện. */
  private static final Pattern WIRED =
      Pattern.compile("^(?:[^:]{0,80}\\bdien|\\W{0,3}kinh\\s?gui)\\s?:\\s*");

  private static final Pattern ARCHIVE =
      Pattern.compile("^\\W{0,3}l[uvi][uv]\\s?[:;.,]?\\s*(?<mark>.*)$");
  private static final Pattern ARCHIVE_LINE = Pattern.compile("^\\W{0,3}l[uvi][uv]\\s?[:;.,]?\\s");
  private static final Pattern NOTE =
      Pattern.compile("^(?<name>.*?)\\s*\\((?<note>[^()]{1,60})\\)\\s*[;.,]?\\s*$");

  /** "Các thôn (Theo Kế hoạch số …)", "Công ty … (địa chỉ: …)". */
  private static final Pattern NOTED =
      Pattern.compile("\\s\\((?:[Tt]heo|[Tt]hực hiện|[Đđ]ịa chỉ)\\s[^()]*\\)$");

  private static final Pattern ANNEX = Pattern.compile("^(?:" + Numbering.ANNEXES + ")\\b.*");

  private DetailsReader() {}

  static Details read(Head head, Foot foot, Outline outline, List<TextLine> lines) {
    List<String> addressees = addressees(outline.blocks(), head, lines);
    return new Details(
        head.urgency,
        head.secrecy,
        addressees,
        archiveMark(foot, head, lines),
        recipients(foot.recipients()),
        annexes(outline.sections()),
        AssignmentReader.read(outline.blocks(), head, addressees),
        AmountReader.read(outline.blocks()),
        QuantityReader.read(outline.blocks(), head.type),
        MentionReader.read(outline.blocks(), head, lines));
  }

  /** "Kính gửi: Ủy ban nhân dân huyện", or a list with a dash before each. */
  private static List<String> addressees(
      List<Outline.Block> blocks, Head head, List<TextLine> lines) {
    List<String> addressees = new ArrayList<>();
    boolean listing = false;
    for (Outline.Block block : blocks) {
      String text = block.passage().text();
      Matcher addressed =
          ("Công điện".equals(head.type) ? WIRED : ADDRESSED).matcher(Fold.fold(text));
      if (!listing && addressed.find()) {
        listing = true;
        int number = block.passage().lineAt(0);
        head.prove("addressees", lines.get(number - 1), text, 0.95);
        text = text.substring(addressed.end());
        add(addressees, text);
      } else if (listing && text.matches("^[-–+*•_]\\s?\\S.*")) {
        add(addressees, text);
      } else if (listing) {
        break;
      }
      if (listing && text.strip().endsWith(".") && !addressees.isEmpty()) {
        break;
      }
    }
    return addressees;
  }

  private static void add(List<String> addressees, String text) {
    String bare =
        NOTED.matcher(text.replaceAll("^[-–+*•_\\s]+|[;.,:\\s]+$", "")).replaceAll("").strip();
    if (Fold.countLetters(bare) >= 2) {
      addressees.add(bare);
    }
  }

  private static @Nullable String archiveMark(Foot foot, Head head, List<TextLine> lines) {
    for (TextLine line : lines.subList(foot.start(), foot.end())) {
      if (line.cells().stream().anyMatch(cell -> ARCHIVE_LINE.matcher(Fold.fold(cell)).find())) {
        head.prove("archiveMark", line, line.cells().getFirst(), 0.95);
      }
    }
    for (String recipient : foot.recipients()) {
      Matcher archive = ARCHIVE.matcher(Fold.fold(recipient));
      if (archive.matches()) {
        String mark =
            recipient
                .substring(archive.start("mark"))
                .replaceAll("[\\u200b\\ufeff]", "")
                .replaceAll("[.;,\\s]+$", "");
        if (!mark.isEmpty()) {
          return mark;
        }
      }
    }
    head.evidence.remove("archiveMark");
    return null;
  }

  private static List<Recipient> recipients(List<String> printed) {
    List<Recipient> recipients = new ArrayList<>();
    for (String entry : printed) {
      if (ARCHIVE.matcher(Fold.fold(entry)).matches()) {
        continue;
      }
      Matcher note = NOTE.matcher(entry);
      boolean noted = note.matches() && !note.group("name").isBlank();
      String name = noted ? note.group("name") : entry;
      recipients.add(
          new Recipient(
              name.replaceAll("[;.,\\s]+$", ""), noted ? note.group("note").strip() : null));
    }
    return recipients;
  }

  private static List<Annex> annexes(List<Section> sections) {
    List<Annex> annexes = new ArrayList<>();
    for (Section section : sections) {
      if (ANNEX.matcher(Fold.fold(section.label())).matches()) {
        annexes.add(
            new Annex(
                section.label(),
                section.heading(),
                section.path(),
                section.page(),
                section.line()));
      }
    }
    return annexes;
  }
}
