package vn.hoso.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SymbolFontsTest {
  @Test
  void namesOfPdfFontsAreKnown() {
    assertThat(SymbolFonts.text("\uf046105 mm", "ABCDEF+SymbolMT")).isEqualTo("Φ105 mm");
    assertThat(SymbolFonts.text("\uf0b1", "Symbol")).isEqualTo("±");
    assertThat(SymbolFonts.text("\uf0fe", "BCDEEE+Wingdings-Regular")).isEqualTo("☑");
    assertThat(SymbolFonts.text("\uf052\uf0a3", "Wingdings 2")).isEqualTo("☑☐");
  }

  @Test
  void lettersAndUnknownSignsStay() {
    assertThat(SymbolFonts.text("Điều 1", "SymbolMT")).isEqualTo("Điều 1");
    assertThat(SymbolFonts.text("\uf046", "TimesNewRomanPSMT")).isEqualTo("\uf046");
    assertThat(SymbolFonts.text("\uf046", null)).isEqualTo("\uf046");
    assertThat(SymbolFonts.text("\uf021", "Wingdings")).isEqualTo("\uf021");
    assertThat(SymbolFonts.text("\uf0e2", "Symbol")).isEqualTo("\uf0e2"); // a trade mark's variant
  }
}
