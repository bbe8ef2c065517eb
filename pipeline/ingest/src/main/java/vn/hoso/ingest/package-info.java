/**
 * What pages are in this file, and can its text be trusted?
 *
 * <p>{@link vn.hoso.ingest.Ingest#open} looks at the first bytes of a file, never only at its name,
 * and answers an {@link vn.hoso.ingest.IngestedDocument} whose pages are read one at a time:
 *
 * <pre>{@code
 * Ingest ingest = new Ingest(IngestSettings.defaults());
 * try (IngestedDocument document = ingest.open(file)) {
 *   for (int number = 1; number <= document.pageCount(); number++) {
 *     IngestedPage read = document.page(number); // throws for this page alone
 *     if (read.page().decision().treatment() == Treatment.REOCR) {
 *       PageImage picture = read.image().orElseThrow().load(); // decoded only now
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>Four readers stand behind it. <b>PDF</b>: the text layer with a box for each word, and the
 * page's picture: the scan as it lies in the file where the page is one picture, a rendering
 * otherwise. <b>Pictures</b>: PNG, JPEG, TIFF with any number of pages, BMP, GIF, WebP, JPEG 2000,
 * JBIG2. <b>Text files</b>: Unicode, windows-1258 and the Vietnamese legacy encodings, line for
 * line. <b>Office, HTML and mail</b> by Apache Tika.
 *
 * <p>The page gate then decides for each page on its own whether its text is kept, converted from a
 * legacy encoding, repaired, or read anew from the picture, and says why in the page's {@link
 * vn.hoso.document.PageDecision}. A text layer is judged by what it says (are these Vietnamese
 * syllables with their marks?) and by whether it covers the print on the picture, not by how long
 * it is.
 *
 * <p>Files are only ever read. Pages hold pixels: a PDF page that is handed over as the embedded
 * scan is measured in the scan's own pixels, so that word boxes of the text layer and of a fresh
 * OCR lie on the same picture.
 */
@NullMarked
package vn.hoso.ingest;

import org.jspecify.annotations.NullMarked;
