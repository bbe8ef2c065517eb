/**
 * How good is a text, measured against the truth? Character and syllable error rates, errors of
 * diacritics, tones, letters and spaces, what repair mended and what it spoiled, and whether its
 * probabilities mean what they say.
 *
 * <p>Characters: Levenshtein distance over NFC code points, runs of white space as one space; so a
 * line broken elsewhere is no error. Syllables: runs of letters and digits, case folded, the tone
 * mark moved to one place (hòa = hoà), punctuation left out; aligned over the whole text by
 * Levenshtein distance, among equals by the alignment that pairs the most similar ones. Rates of
 * several files are sums of errors over sums of true characters or syllables.
 */
@NullMarked
package vn.hoso.app.measure;

import org.jspecify.annotations.NullMarked;
