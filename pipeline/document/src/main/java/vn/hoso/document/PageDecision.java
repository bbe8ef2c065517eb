package vn.hoso.document;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The page gate's decision on one page, kept so that a person can see why.
 *
 * @param treatment what is done with the page
 * @param reason one sentence in English that a user understands
 * @param measurements what the decision rests on, by name, for instance {@code validSyllables} or
 *     {@code pictureShare}; shares are 0..1
 */
public record PageDecision(Treatment treatment, String reason, Map<String, Double> measurements) {
  public PageDecision {
    Objects.requireNonNull(treatment, "treatment");
    Objects.requireNonNull(reason, "reason");
    measurements = Collections.unmodifiableMap(new TreeMap<>(measurements));
  }
}
