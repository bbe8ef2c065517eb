/**
 * What did the printed page say? A noisy-channel decoder for damaged Vietnamese text.
 *
 * <p>{@link vn.hoso.repair.TextRepairer} is the way in:
 *
 * <pre>{@code
 * TextRepairer repairer = TextRepairer.load(Dictionaries.folder(), RepairSettings.defaults());
 * RepairedText text = repairer.repair(List.of("Tuyén truyén cai cach hanh chinh nam 2021"));
 * text.lines();    // [Tuyên truyền cải cách hành chính năm 2021]
 * text.edits();    // each change with its place, probability and reason
 * text.doubtful(); // words that a person should look at
 *
 * repairer.examine(lines, Origin.OCR).findings(); // every word: probability, other readings, why
 * }</pre>
 *
 * <p>Besides, {@link vn.hoso.repair.ConfusionTraining} learns an engine's habits from pairs of
 * texts, and {@link vn.hoso.repair.CalibrationTraining} what posteriors are worth. Inside, a text
 * is cut into tokens; {@code LatticeBuilder} lists for each token the syllables, copies and
 * punctuation that explain it, at the prices of the {@code Channel}; {@code BeamDecoder} finds the
 * likeliest path under the language model, with posteriors; {@code DocumentRepair} learns the
 * document's own damage and decodes again; {@code Surface} writes the lines and the edits.
 */
@NullMarked
package vn.hoso.repair;

import org.jspecify.annotations.NullMarked;
