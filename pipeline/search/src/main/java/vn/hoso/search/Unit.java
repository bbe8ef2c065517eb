package vn.hoso.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What becomes one hit: a section, or the text of a page that no section holds.
 *
 * @param path null outside of sections and before the first heading
 * @param heading null where there is none
 * @param outline the headings from the root to this section, and its path in words
 * @param page where it begins, from 1
 * @param body label, heading and text, NFC; may be empty
 * @param asRead lines as read whose words repair joined, parted or dropped; may be empty
 * @param doubts printed word to folded words that may stand there instead: what was read, and the
 *     second reading of doubtful words
 * @param edits repaired words to what was read
 */
record Unit(
    @Nullable String path,
    @Nullable String heading,
    String outline,
    int page,
    String body,
    String asRead,
    Map<String, List<String>> doubts,
    Map<String, String> edits) {}
