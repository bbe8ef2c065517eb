package vn.hoso.repair;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class NeighbourFormsTest {
  private static TreeMap<String, String> forms(String... lines) {
    var result = new TreeMap<String, String>();
    NeighbourForms.of(Tokens.paragraphs(List.of(lines)))
        .forEach((token, form) -> result.put(token.text(), form));
    return result;
  }

  @Test
  void theArchiveMarkIsReadByWhatStandsBehindIt() {
    assertThat(forms("- Lao: VE, TIPVHCC."))
        .containsExactly(entry("Lao:", "Lưu:"), entry("VE,", "VT,"));
    assertThat(forms("Laru: VT.")).containsEntry("Laru:", "Lưu:").doesNotContainKey("VT.");
    assertThat(forms("- Lào Cai: VT, TH.")).isEmpty();
    assertThat(forms("tại Lao: VT")).isEmpty();
    assertThat(forms("II. VE NOI DUNG")).isEmpty();
  }

  @Test
  void theUnitBehindTheArchiveMarkIsWhatWasRead() {
    assertThat(forms("Luu: VT, TG, VHXH (02b)."))
        .containsEntry("TG,", "TG,")
        .containsEntry("VHXH", "VHXH");
    assertThat(forms("Luu: VT, KHDT.")).doesNotContainKey("KHDT.");
    assertThat(forms("Luu: VT, Vu TG.")).doesNotContainKey("TG.");
    assertThat(forms("Luu: VT, TG.", "CU TRI")).doesNotContainKey("CU");
    assertThat(forms("gom: VT, TG.")).isEmpty();
  }

  @Test
  void whoSignsForAMinisterIsADeputy() {
    assertThat(forms("KT. BO TRUONG", "THU TRUONG"))
        .containsEntry("THU", "THỨ")
        .containsEntry("TRUONG", "TRƯỞNG");
    assertThat(forms("Noi nhan: KT. BQ TRUONG", "- Nhu tren; THIJ TRUONG"))
        .containsEntry("THIJ", "THỨ");
    assertThat(forms("BO TRUONG", "THU TRUONG cac don vi")).isEmpty();
    assertThat(forms("KT. CHU TICH", "THU TRUONG")).isEmpty();
  }

  @Test
  void beforeTheFrontUBIsTheCommittee() {
    assertThat(forms("ban Thuong truc UB MTTQ xa")).containsEntry("UB", "UB");
    assertThat(forms("ban Thuong truc UB xa")).isEmpty();
  }

  @Test
  void behindAnAmountDIsTheDong() {
    assertThat(forms("giải nhất: 1.000.000 d;")).containsEntry("d;", "đ;");
    assertThat(forms("khoản 3 d")).isEmpty();
  }

  @Test
  void beforeACodeStandsSo() {
    assertThat(forms("S6 31-QD/DU")).containsEntry("S6", "Số");
    assertThat(forms("S6 lượng 31")).isEmpty();
  }

  @Test
  void withinALineSoStandsBeforeACode() {
    assertThat(forms("cua Nghi dinh sii 126/2024/ND-CP")).containsEntry("sii", "số");
    assertThat(forms("theo Cong van s5 15/SNV-TH")).containsEntry("s5", "số");
    assertThat(forms("cac td 15/16 phuong")).isEmpty();
    assertThat(forms("Can cu Thong td 16/2018/TT-BYT")).isEmpty();
  }

  @Test
  void behindNgayStandsADate() {
    assertThat(forms("ban hanh ngdy 0811012024, cua")).containsEntry("0811012024,", "08/10/2024,");
    assertThat(forms("dien thoai 0811012024,")).isEmpty();
  }

  @Test
  void behindSoOrTheKindOfADocumentStandsACode() {
    assertThat(forms("theo Cong van s6 613mD ngay")).containsEntry("613mD", "613/TLĐ");
    assertThat(forms("theo KSt lu~ 771BBT.")).containsEntry("771BBT.", "77/BBT.");
    assertThat(forms("theo Huong d~n s6 3841HD- TLD")).containsEntry("3841HD-", "384/HD-");
    assertThat(forms("gom 771BBT. va 613mD")).isEmpty();
    assertThat(forms("dai so 613m")).isEmpty();
  }

  @Test
  void behindANumberAndHyphenStandsTheRestOfACode() {
    assertThat(forms("so 41- KHITU, ngay")).containsEntry("KHITU,", "KH/TU,");
    assertThat(forms("so 41- KLrrw ngay")).containsEntry("KLrrw", "KL/TW");
    assertThat(forms("so 41 KHITU ngay")).isEmpty();
  }

  @Test
  void soStandsBeforeACodeWithoutItsStroke() {
    assertThat(forms("theo Nghi quyet sd 41-NQfTW")).containsEntry("sd", "số");
    assertThat(forms("THEO NGHI QUYET S6 41-NQ/TW")).containsEntry("S6", "SỐ");
  }

  @Test
  void whatTesseractMakesOfChiTiet() {
    assertThat(goodOcr("quy định chỉ tiết một số điều; chỉ tiết.")).isEqualTo(2);
    assertThat(goodOcr("quy", "định chỉ", "tiết thi hành")).isEqualTo(1);
    assertThat(goodOcr("không chỉ tiết kiệm điện mà còn chỉ tiết lộ, chi tiết")).isZero();
  }

  private static int goodOcr(String... lines) {
    var forms = NeighbourForms.ofGoodOcr(Tokens.paragraphs(List.of(lines)));
    assertThat(forms.values()).allMatch(form -> form.equals("chi"));
    return forms.size();
  }
}
