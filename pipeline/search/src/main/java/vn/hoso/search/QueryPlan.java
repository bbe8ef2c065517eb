package vn.hoso.search;

import java.util.List;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/**
 * A query ready to run.
 *
 * @param matching what must hold, without scores
 * @param relaxed the same with most of the words; null where that makes no difference
 * @param exact the words with their diacritics; null where they have none, or nothing else will do
 * @param scoring what adds to the score of a section that matches
 * @param phrases what adds to the score of the best of them; dear, so only they are asked
 * @param needles what to mark
 * @param corrections words for which others are looked for as well
 * @param suggestion null where nothing likelier is known
 * @param marked whether the text has diacritics
 */
record QueryPlan(
    Query matching,
    @Nullable Query relaxed,
    @Nullable Query exact,
    List<Query> scoring,
    List<Query> phrases,
    List<Needle> needles,
    List<SearchResults.Correction> corrections,
    @Nullable String suggestion,
    boolean marked) {}
