/**
 * Is this Vietnamese, and how is it spelled? Syllables, tones, legacy encodings, the lexicon and
 * the language model. Knows nothing of files, pages or OCR.
 */
@NullMarked
package vn.hoso.vietnamese;

import org.jspecify.annotations.NullMarked;
