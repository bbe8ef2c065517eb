/**
 * Where is it? A Lucene index of sections, and queries that know Vietnamese.
 *
 * <p><b>What is indexed.</b> A hit is a section with its document. Text that no section holds (the
 * head, the signature block, the recipients, a document without sections) is indexed by page, so
 * every word of a record can be found. The index is derived: it can be rebuilt from the records at
 * any time, and it is refused, not guessed at, where its format is another.
 *
 * <p><b>Two forms of each word.</b> The <i>exact</i> form is lower case, NFC, with the tone mark
 * where the traditional spelling sets it (hoà becomes hòa), and đ whichever of Ð, Đ, Ɖ was typed.
 * The <i>folded</i> form is the exact one without marks and with d for đ. A query finds the folded
 * form, so it needs no diacritics; where it has some, exact matches rank first, and a strict query
 * finds nothing else.
 *
 * <p><b>Reading beside writing.</b> {@link vn.hoso.search.SearchIndex#write} opens the one writer,
 * {@link vn.hoso.search.SearchIndex#read} any number of readers, in this process or others. A
 * reader sees what was last committed, whole documents only.
 *
 * <p><b>For other indexes.</b> {@link vn.hoso.search.RepairCharFilter} puts the repair of damaged
 * text before any Lucene analyzer; nothing here uses it, since records hold repaired text.
 */
@NullMarked
package vn.hoso.search;

import org.jspecify.annotations.NullMarked;
