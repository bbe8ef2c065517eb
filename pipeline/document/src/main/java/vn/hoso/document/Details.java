package vn.hoso.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else a document says: the marks of its head and foot, and what its body is about.
 *
 * @param urgency độ khẩn: "Hỏa tốc", "Hỏa tốc hẹn giờ", "Thượng khẩn", "Khẩn"; null where no mark
 *     is printed
 * @param secrecy độ mật: "Tuyệt mật", "Tối mật", "Mật"; null where no mark is printed
 * @param addressees kính gửi, one entry each
 * @param archiveMark what follows "Lưu:", for instance "VT, NC. (05b)"; null where it is not
 *     printed
 * @param recipients nơi nhận with their notes, in order, the archive mark left out
 * @param annexes in order
 * @param assignments in the order of the text
 * @param amounts in the order of the text
 * @param quantities in the order of the text
 * @param mentions bodies and places, in the order of their first mention
 */
public record Details(
    @Nullable String urgency,
    @Nullable String secrecy,
    List<String> addressees,
    @Nullable String archiveMark,
    List<Recipient> recipients,
    List<Annex> annexes,
    List<Assignment> assignments,
    List<Amount> amounts,
    List<Quantity> quantities,
    List<Mention> mentions) {
  /** Nothing of it is known. */
  public static final Details NONE =
      new Details(
          null, null, List.of(), null, List.of(), List.of(), List.of(), List.of(), List.of(),
          List.of());

  public Details {
    addressees = List.copyOf(addressees);
    recipients = List.copyOf(recipients);
    annexes = List.copyOf(annexes);
    assignments = List.copyOf(assignments);
    amounts = List.copyOf(amounts);
    quantities = List.copyOf(quantities);
    mentions = List.copyOf(mentions);
  }
}
