package vn.hoso.repair;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineNoiseTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "tren dia ban| ',,,.\"\":.:",
        "hanh chinh nhu sau:| '. '. :. :-r.,':",
        "cua Chinh phu, thanh pho| , ..",
        "tuyen truyen Cai| '.",
        "duqc tiep c?n| ,.",
        "CCHC cua huyen.| . ..;.",
        "|. .' *",
        "|'\"",
      })
  void signsThatDoNotGoTogetherAreNoise(String marked) {
    String line = marked.replace("|", "");
    assertThat(LineNoise.start(line)).isEqualTo(marked.indexOf('|'));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "*  *  *",
        "________________",
        "- - - - -",
        "Ho va ten: ..............",
        "Dien thoai ………… .",
        "tham gia thuc hien cac nhiem vu .",
        "theo quy dinh hien hanh ./.",
        "goi la “co quan” ”.",
        "dat 100 %",
        "bao gom :",
        "+",
        "so luong | 12 | 15 |",
        "so luong | 12 |  | |",
        "…..",
        "UBND huyen ....:",
        "5. Noi thuong tru:....................................",
        "Nam sinh (neu co)......................",
        "Chuc vu______________________",
      })
  void whatIsPrintedStays(String line) {
    assertThat(LineNoise.start(line)).isEqualTo(line.length());
  }
}
