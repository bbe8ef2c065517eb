package vn.hoso.ingest;

import vn.hoso.document.DocumentException;

/** Looks at the page's picture, which costs its decoding: only asked where it matters. */
@FunctionalInterface
interface InkSource {
  /** Where the page has ink. */
  InkMap ink() throws DocumentException;
}
