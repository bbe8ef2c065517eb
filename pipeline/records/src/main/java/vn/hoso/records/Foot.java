package vn.hoso.records;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.Evidence;
import vn.hoso.document.Signer;

/**
 * Recipients and signature.
 *
 * @param start index of the foot's first line; the number of lines where there is no foot
 * @param end index after its last line; what follows are annexes
 * @param recipients one entry each, as printed, without the dash
 * @param recipientLines where each entry begins
 * @param recipientsEvidence null where there are none
 * @param signer null where no signature was found
 * @param signerEvidence null where there is none
 */
record Foot(
    int start,
    int end,
    List<String> recipients,
    List<TextLine> recipientLines,
    @Nullable Evidence recipientsEvidence,
    @Nullable Signer signer,
    @Nullable Evidence signerEvidence) {
  static Foot none(int lines) {
    return new Foot(lines, lines, List.of(), List.of(), null, null, null);
  }
}
