package vn.hoso.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hoso.vietnamese.Letters;

/** A field that a query text can name, in Vietnamese or English, with or without diacritics. */
enum QueryField {
  TYPE("loai", "type", "loaivanban"),
  NUMBER("so", "number", "sohieu", "kyhieu", "sovanban"),
  YEAR("nam", "year"),
  DATE("ngay", "date"),
  PLACE("noi", "place", "diadanh", "noibanhanh"),
  ISSUER("coquan", "issuer", "coquanbanhanh"),
  TITLE("tieude", "title", "trichyeu"),
  SECTION("muc", "section"),
  FROM("tu", "from", "tungay"),
  TO("den", "to", "denngay");

  private final List<String> names;

  QueryField(String... names) {
    this.names = List.of(names);
  }

  /** The field of that name. */
  static Optional<QueryField> named(String name) {
    String folded = Spelling.folded(Letters.nfc(name));
    return Arrays.stream(values()).filter(f -> f.names.contains(folded)).findFirst();
  }

  /** The names to tell a user. */
  static String list() {
    return Arrays.stream(values())
        .map(f -> f.names.get(0) + ": (" + f.names.get(1) + ":)")
        .collect(Collectors.joining(", "));
  }
}
