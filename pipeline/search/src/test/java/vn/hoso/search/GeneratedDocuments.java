package vn.hoso.search;

import java.util.List;
import java.util.Random;
import vn.hoso.document.DocumentRecord;
import vn.hoso.vietnamese.Lexicon;
import vn.hoso.vietnamese.Place;

/** Records of generated documents: number n of a seed is the same whenever it is made. */
final class GeneratedDocuments {
  private static final String[][] TYPES = {
    {"Kế hoạch", "KH"},
    {"Quyết định", "QĐ"},
    {"Báo cáo", "BC"},
    {"Thông báo", "TB"},
    {"Tờ trình", "TTr"},
    {"Nghị quyết", "NQ"},
    {"Hướng dẫn", "HD"},
    {"Chương trình", "CTr"}
  };

  private static final String[] HEADINGS = {
    "MỤC ĐÍCH, YÊU CẦU",
    "NỘI DUNG",
    "NHIỆM VỤ, GIẢI PHÁP",
    "KINH PHÍ THỰC HIỆN",
    "TỔ CHỨC THỰC HIỆN",
    "ĐÁNH GIÁ KẾT QUẢ"
  };

  private final GeneratedTexts texts;
  private final List<Place> communes;
  private final long seed;

  GeneratedDocuments(Lexicon lexicon, long seed) {
    this.texts = new GeneratedTexts(lexicon);
    this.communes =
        lexicon.places().stream()
            .filter(place -> place.kind().matches("Xã|Phường|Thị trấn"))
            .toList();
    this.seed = seed;
  }

  /** A document of about nine sections besides its head. */
  DocumentRecord document(int n) {
    Random random = new Random(seed * 1_000_003 + n);
    String[] type = TYPES[(int) (Math.pow(random.nextDouble(), 1.7) * TYPES.length)];
    Place place = communes.get((int) (Math.pow(random.nextDouble(), 2) * communes.size()));
    int year = 2005 + (int) (Math.sqrt(random.nextDouble()) * 21);
    String date = "%d-%02d-%02d".formatted(year, 1 + random.nextInt(12), 1 + random.nextInt(28));
    String number = (1 + random.nextInt(400)) + "/" + type[1] + "-UBND";
    String title = texts.text(random, 8 + random.nextInt(12)).replace(".", "");
    Samples.Builder builder =
        Samples.record("%016x%08x".formatted(Long.reverse(n) ^ seed, n), "d" + n + ".pdf")
            .head(type[0], number, date, title)
            .from("Ủy ban nhân dân " + place.fullName(), null, place.name())
            .line("ỦY BAN NHÂN DÂN\n" + place.fullName() + "\nSố: " + number + "\n" + title);
    int sections = 3 + random.nextInt(4);
    for (int i = 1; i <= sections; i++) {
      String path = String.valueOf(i);
      builder.section(path, HEADINGS[random.nextInt(HEADINGS.length)], body(random));
      for (int k = random.nextInt(3); k > 0; k--) {
        String heading = texts.text(random, 3 + random.nextInt(6)).replace(".", "");
        builder.section(path + "." + k, heading, body(random));
      }
    }
    return builder.build();
  }

  /** From 10 words to 300, most of them about 50. */
  private String body(Random random) {
    int words = (int) Math.clamp(Math.exp(4 + 0.6 * random.nextGaussian()), 10, 300);
    return texts.text(random, words);
  }
}
