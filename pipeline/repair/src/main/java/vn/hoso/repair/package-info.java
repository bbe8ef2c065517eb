/**
 * What did the printed page say? A noisy-channel decoder for damaged Vietnamese text.
 *
 * <p>{@link vn.hoso.repair.TextRepairer} is the way in. Inside, a text is cut into tokens; {@code
 * LatticeBuilder} lists for each token the syllables, copies and punctuation that explain it, at
 * the prices of the {@code Channel}; {@code BeamDecoder} finds the likeliest path under the
 * language model, with posteriors; {@code DocumentRepair} learns the document's own damage and
 * decodes again; {@code Surface} writes the lines and the edits.
 */
@NullMarked
package vn.hoso.repair;

import org.jspecify.annotations.NullMarked;
