package vn.hoso.document;

/**
 * The file that a document came from.
 *
 * @param name its file name, without folders
 * @param mediaType as detected from its bytes, for instance {@code application/pdf}
 * @param bytes its size
 * @param sha256 of its bytes, 64 lower-case hexadecimal digits
 * @param pages how many pages it has; 1 for a text without pages
 */
public record Source(String name, String mediaType, long bytes, String sha256, int pages) {}
