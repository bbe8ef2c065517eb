/**
 * In which order what stands on a page is read, by where it stands: for pages that were read from
 * pictures and for those whose file holds text alike, so that a document and its scan read the
 * same.
 */
@NullMarked
package vn.hoso.document.layout;

import org.jspecify.annotations.NullMarked;
