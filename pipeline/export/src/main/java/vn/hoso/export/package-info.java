/**
 * How do others get it? Records and pages in forms that other programs read.
 *
 * <p>{@link vn.hoso.export.RecordJson} is the one place that knows how a {@link
 * vn.hoso.document.DocumentRecord} looks as JSON: keys named and ordered as the record's own
 * components, null written out, UTF-8, NFC left as it is. The form is published as a JSON Schema
 * (draft 2020-12), {@code record-1.0.schema.json}, and versioned: readers accept any minor version
 * of the major version that they know. {@link vn.hoso.export.JsonLinesExporter} writes one such
 * object a line. {@link vn.hoso.export.PagesJson} keeps pages as they were read, before repair, so
 * that later stages can run again without new OCR.
 *
 * <p>Each format is one class with one method that takes records and answers what it wrote; a file
 * appears under its name only when it is whole.
 */
@NullMarked
package vn.hoso.export;

import org.jspecify.annotations.NullMarked;
