package vn.hoso.vietnamese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hoso.vietnamese.UserDictionary.Confusion;

class UserDictionaryTest {
  @TempDir Path folder;

  private UserDictionary read(String text) throws IOException {
    return UserDictionary.read(Files.writeString(folder.resolve("dictionary.txt"), text));
  }

  @Test
  void readsEveryKindInBothLanguages() throws IOException {
    UserDictionary own =
        read(
            "\uFEFF# của mình\r\n\r\nword: mắc  ca\n  từ :vú sữa \nna dai\nname: Krông Búk\n"
                + "tên: Ngời\nabbreviation: PTNTM = phát triển nông thôn mới\nviết tắt: TTPVHCC\n"
                + "confusion: pand → panô\nnhầm: tuyenx -> tuyên truyền\n"
                + "letters: ~ → ế\nnét: ir -> ướ\n");
    assertThat(own.phrases()).containsExactly("mắc ca", "vú sữa", "na dai", "Krông Búk", "Ngời");
    assertThat(own.abbreviations())
        .containsEntry("PTNTM", "phát triển nông thôn mới")
        .containsEntry("TTPVHCC", "");
    assertThat(own.confusions())
        .containsExactly(new Confusion("pand", "panô"), new Confusion("tuyenx", "tuyên truyền"));
    assertThat(own.letters()).containsExactly(new Confusion("~", "ế"), new Confusion("ir", "ướ"));
    assertThat(read("tên: Ngời\n").phrases()).isEqualTo(List.of("Ngời"));
  }

  @Test
  void hasAFingerprintOfItsBytes() throws IOException {
    UserDictionary own = read("từ: mắc ca\n");
    assertThat(own.fingerprint()).hasSize(12).isEqualTo(read("từ: mắc ca\n").fingerprint());
    assertThat(read("từ: mắc cạn\n").fingerprint()).isNotEqualTo(own.fingerprint());
    assertThat(UserDictionary.readIfPresent(folder.resolve("none.txt")).fingerprint()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plural: mắc ca|UNKNOWN_KIND|plural",
        "từ:|EMPTY|",
        "từ: 12|EMPTY|12",
        "viết tắt: A|NO_ABBREVIATION|A",
        "viết tắt: PT NTM = x|NO_ABBREVIATION|PT NTM",
        "nhầm: pand panô|NO_ARROW|pand panô",
        "nhầm: → panô|NO_ARROW|→ panô",
        "nhầm: pa nd → panô|SEVERAL_READ|pa nd",
        "nhầm: 12/5 → 13/5|NUMBER|12/5",
        "nét: abcd → ế|LETTERS|abcd → ế",
        "nét: ~ → ếch|LETTERS|~ → ếch",
        "nét: ~ → 1|LETTERS|~ → 1",
      })
  void namesTheLineThatIsWrong(String line, UserDictionaryException.Kind kind, String detail) {
    assertThatThrownBy(() -> read("# note\n\n" + line + "\ntừ: mắc ca\n"))
        .asInstanceOf(type(UserDictionaryException.class))
        .satisfies(
            e -> {
              assertThat(e.line()).isEqualTo(3);
              assertThat(e.kind()).isEqualTo(kind);
              assertThat(e.detail()).isEqualTo(detail == null ? "" : detail);
              assertThat(e.file()).endsWith("dictionary.txt");
            });
  }

  @Test
  void refusesOtherEncodings() throws IOException {
    Path file = folder.resolve("dictionary.txt");
    Files.write(file, "từ: mắc ca\nt\u00ean: \u00c9a".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> UserDictionary.read(file))
        .asInstanceOf(type(UserDictionaryException.class))
        .satisfies(
            e -> {
              assertThat(e.kind()).isEqualTo(UserDictionaryException.Kind.NOT_UTF_8);
              assertThat(e.line()).isEqualTo(2);
            });
  }
}
