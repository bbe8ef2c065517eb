package vn.hoso.document;

/**
 * An annex; its text is the section of the same path.
 *
 * @param label for instance "Phụ lục II", "Danh sách"
 * @param title may be empty
 * @param path of its section
 * @param page where it begins, counts from 1
 * @param line where it begins, counts from 1 in the whole text
 */
public record Annex(String label, String title, String path, int page, int line) {}
