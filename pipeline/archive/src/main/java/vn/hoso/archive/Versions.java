package vn.hoso.archive;

/**
 * With what documents are read and repaired; equal versions give equal results.
 *
 * @param program version of hoso
 * @param dictionaries a digest of the language data and of the settings of repair
 * @param ocr engine and model
 */
public record Versions(String program, String dictionaries, String ocr) {
  /** All of it on one line. */
  public String text() {
    return "hoso %s; dictionaries %s; %s".formatted(program, dictionaries, ocr);
  }

  /** What decides the outcome of repair once a page was read. */
  public String repair() {
    return "hoso %s; dictionaries %s".formatted(program, dictionaries);
  }
}
