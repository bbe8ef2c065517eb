/**
 * What flows through hoso: immutable values that say where they came from.
 *
 * <p>A file becomes {@link vn.hoso.document.Page pages}; a page holds {@link vn.hoso.document.Line
 * lines} of {@link vn.hoso.document.Word words} as they were read. Repair never overwrites them: it
 * answers a {@link vn.hoso.document.RepairedText} whose {@link vn.hoso.document.Edit edits} name
 * what was replaced, by what and how surely. The records stage turns both into one {@link
 * vn.hoso.document.DocumentRecord}.
 *
 * <p>Coordinates are pixels with the origin in the top left corner, at the page's stated
 * resolution. Lines and pages count from 1, columns from 0 (UTF-16 units). Text is Unicode NFC.
 * Lists are unmodifiable copies. Nothing here depends on another module or library.
 */
@NullMarked
package vn.hoso.document;

import org.jspecify.annotations.NullMarked;
