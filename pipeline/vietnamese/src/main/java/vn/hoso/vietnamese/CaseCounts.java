package vn.hoso.vietnamese;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often a syllable was counted in small letters and with a capital within sentences: names and
 * titles are told from other words by it, <i>Vân Côn</i> from <i>vẫn còn</i>.
 *
 * @param small in small letters, after a word in small letters
 * @param capital with a capital, after a word in small letters
 * @param smallAfterCapital in small letters, after a word with a capital
 * @param capitalAfterCapital with a capital, after a word with a capital
 */
public record CaseCounts(int small, int capital, int smallAfterCapital, int capitalAfterCapital) {
  /** By syllable, lower-case NFC in the old tone placement. */
  static Map<String, CaseCounts> read(Path file) {
    Map<String, CaseCounts> found = new LinkedHashMap<>(10_000);
    DictionaryFile.read(
        file,
        5,
        fields -> {
          CaseCounts counts =
              new CaseCounts(
                  DictionaryFile.count(fields[1], 0),
                  DictionaryFile.count(fields[2], 0),
                  DictionaryFile.count(fields[3], 0),
                  DictionaryFile.count(fields[4], 0));
          if (found.put(fields[0], counts) != null) {
            throw new IllegalArgumentException("this stands here twice: " + fields[0]);
          }
        });
    return Collections.unmodifiableMap(found);
  }
}
