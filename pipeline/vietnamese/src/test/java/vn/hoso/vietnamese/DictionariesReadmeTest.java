package vn.hoso.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of the dictionaries tells the truth: a changed file needs a changed row. */
class DictionariesReadmeTest {
  private static final Pattern ROW = Pattern.compile("\\| `([^`]+)` \\|.*\\| ([0-9a-f]{64}) \\|");

  @Test
  void everyRowHasTheChecksumOfItsFile() throws Exception {
    Path folder = Dictionaries.folder();
    var rows = ROW.matcher(Files.readString(folder.resolve("README.md"))).results().toList();
    assertThat(rows).as("rows with a checksum").hasSizeGreaterThanOrEqualTo(7);
    for (MatchResult row : rows) {
      byte[] bytes = Files.readAllBytes(folder.resolve(row.group(1)));
      String sha = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
      assertThat(row.group(2)).as("sha256 of dictionaries/%s", row.group(1)).isEqualTo(sha);
    }
  }
}
