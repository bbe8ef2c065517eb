package vn.hoso.document;

import org.jspecify.annotations.Nullable;

/**
 * Who is to do what.
 *
 * @param who as printed, for instance "Phòng Nội vụ"
 * @param role leads (chủ trì), supports (phối hợp), or is charged
 * @param what the sentence that says it
 * @param section path of the section; null for text outside of sections
 * @param line counts from 1 in the whole text
 */
public record Assignment(String who, Role role, String what, @Nullable String section, int line) {
  /** The part that a body takes. */
  public enum Role {
    /** chủ trì. */
    LEAD,
    /** phối hợp. */
    SUPPORT,
    /** giao, đề nghị, yêu cầu; or its name heads the paragraph. */
    CHARGED
  }
}
