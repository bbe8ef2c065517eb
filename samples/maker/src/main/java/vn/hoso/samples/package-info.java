/**
 * Makes the sample documents: pages as they come from a printer, and what scanners, cameras, bad
 * OCR and old encodings then do to them.
 *
 * <p>A {@link vn.hoso.samples.Manuscript} is a text with a little markup that says what each block
 * is (issuer, number, heading, table, signature …). {@link vn.hoso.samples.PageRenderer} lays it
 * out as Nghị định 30/2020/NĐ-CP asks, draws the pages and answers both the pictures and the lines
 * that are printed on them, word for word with their boxes; a {@link vn.hoso.samples.Degradation}
 * says what the scanner or camera did to the picture. From one layout come pictures and
 * born-digital PDFs alike, so that the true text of a sample is never typed twice.
 *
 * <p>Programs: {@link vn.hoso.samples.SampleMaker} makes the files of {@code samples/files} from
 * {@code samples/sources}; {@link vn.hoso.samples.PairMaker} turns any plain text into pairs of
 * what was printed and what was read, in bulk, to learn damage from.
 *
 * <p>Everything follows from the seed that it is given. Glyphs are drawn from the outlines in the
 * font file, not by the platform's text machinery, so that pages look the same on every machine
 * that has the same font.
 */
@NullMarked
package vn.hoso.samples;

import org.jspecify.annotations.NullMarked;
