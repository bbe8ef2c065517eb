/**
 * What words are on this picture?
 *
 * <p>{@link vn.hoso.ocr.OcrEngines} opens an {@link vn.hoso.ocr.OcrEngine}, one for each thread; it
 * reads a {@link vn.hoso.document.PageImage} and answers an {@link vn.hoso.ocr.OcrPage}: lines in
 * reading order, words with boxes in pixels of the picture as it came, and confidences.
 *
 * <p>{@code OcrEngines.isolated} reads in a worker process, {@code OcrEngines.open} in this one:
 * what native code does wrong ends the process that it runs in.
 *
 * <p>The engine is Tesseract 5 (LSTM) called through Tess4J and JNA. Its native libraries travel
 * with hoso (Linux and Windows on x86-64) and are unpacked once into the user's cache; elsewhere,
 * or if they do not load, the system's are used. The language model is a file of the system or of a
 * folder that the user names.
 *
 * <p>Before reading, a picture is measured, and only what a measurement asks for is done to it:
 * seals are faded, uneven light is levelled, specks are removed, skew is turned back, low
 * resolutions are enlarged. Boxes are always carried back to the original picture.
 *
 * <p>Then the page is read row by row: Tesseract's layout analysis finds the rows ({@code
 * RowFinder}), {@code Rows} gives them back the marks that were taken for rows of their own and
 * sets stamps and dirt apart, {@code RowCutter} cuts each out level and in the size that the model
 * learned, and {@code RowReader} has the model read it.
 *
 * <p>Native memory has one owner each: a {@code Pix} belongs to the try block that made it, the
 * Tesseract handle to its engine. Nothing here may be used after it was closed; the classes check,
 * for the native side would end the process.
 */
@NullMarked
package vn.hoso.ocr;

import org.jspecify.annotations.NullMarked;
