package vn.hoso.app.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;
import vn.hoso.app.measure.RecordFacts.Fact;

/**
 * Counts of records against true records, by field. Only fields that the true record has are
 * counted.
 *
 * <p>A found fact is <i>exact</i> where all of it is as in the truth, <i>near</i> where its
 * numbers, dates and labels are and its words differ in one letter in ten at most (a title with a
 * mark that OCR lost), <i>wrong</i> where the truth has the same thing otherwise, <i>invented</i>
 * where the truth has no such thing.
 *
 * <p>Which thing a wrong one is of: the one with its key (a reference's number, a section's path, a
 * field's name), else the one that it is a misreading of by {@link FactLikeness}, the most alike
 * first. Such a pair counts once, as wrong, and is printed with both sides; F1 is the same as if it
 * were counted as invented and missed, since a wrong fact is neither right nor found.
 */
public final class RecordMeasurement {
  private static final double NEAR = 0.1;

  private final Map<String, Counts> fields = new LinkedHashMap<>();
  private final List<Miss> misses = new ArrayList<>();
  private final List<Calibrated> calibration = new ArrayList<>();
  private int treeEdits;
  private int treeNodes;

  /** Facts of one field; all are numbers of facts. */
  public record Counts(int exact, int near, int wrong, int invented, int missed) {
    static final Counts NONE = new Counts(0, 0, 0, 0, 0);

    Counts plus(Counts other) {
      return new Counts(
          exact + other.exact,
          near + other.near,
          wrong + other.wrong,
          invented + other.invented,
          missed + other.missed);
    }

    private int found() {
      return exact + near + wrong + invented;
    }

    private int trueFacts() {
      return exact + near + wrong + missed;
    }

    /** Share of the found facts that are right, 0..1; near ones count as right. */
    public double precision() {
      return found() == 0 ? 1 : (double) (exact + near) / found();
    }

    /** Share of the true facts that were found, 0..1; near ones count as found. */
    public double recall() {
      return trueFacts() == 0 ? 1 : (double) (exact + near) / trueFacts();
    }

    /** Harmonic mean of precision and recall, 0..1. */
    public double f1() {
      return f1(exact + near);
    }

    /** The same where near ones are wrong. */
    public double exactF1() {
      return f1(exact);
    }

    private double f1(int right) {
      int all = found() + trueFacts();
      return all == 0 ? 1 : 2.0 * right / all;
    }
  }

  /** A fact that was not right: what stands in the truth and what was found, "–" for nothing. */
  public record Miss(String document, String field, String kind, String truth, String found) {}

  /** A stated confidence (0..1) and whether the value was right. */
  private record Calibrated(double confidence, boolean right) {}

  /** A true fact and one that may be it, misread. */
  private record Pair(Fact truth, Fact found, double likeness) {}

  /** Values whose evidence stated about the same confidence. */
  public record Bin(double from, double to, int values, double stated, double right) {}

  /** Compares one document's record with its truth. */
  public void add(String document, JsonNode truth, JsonNode found) {
    Map<String, List<Fact>> known = RecordFacts.of(truth);
    Map<String, List<Fact>> read = RecordFacts.of(found);
    known.forEach(
        (field, facts) ->
            fields.merge(
                field,
                new Matching(document, field, facts, read.getOrDefault(field, List.of())).counts(),
                Counts::plus));
    if (truth.has("sections")) {
      List<TreeDistance.Node> tree = RecordFacts.tree(truth.path("sections"));
      treeEdits += TreeDistance.between(tree, RecordFacts.tree(found.path("sections")));
      treeNodes += tree.stream().mapToInt(TreeDistance.Node::size).sum();
    }
  }

  /** Counts by field, in the order of the record. */
  public Map<String, Counts> fields() {
    return fields;
  }

  /** The sum over the fields; section paths, which the headings hold too, are left out. */
  public Counts overall() {
    Counts sum = Counts.NONE;
    for (Map.Entry<String, Counts> field : fields.entrySet()) {
      sum = field.getKey().equals("section paths") ? sum : sum.plus(field.getValue());
    }
    return sum;
  }

  /** What was wrong, in the order of the documents. */
  public List<Miss> misses() {
    return misses;
  }

  /** Nodes to put in, take out or rename to turn the found section trees into the true ones. */
  public int treeEdits() {
    return treeEdits;
  }

  /** Nodes of the true section trees. */
  public int treeNodes() {
    return treeNodes;
  }

  /** How often values were right, by the confidence that their evidence stated. */
  public List<Bin> calibration() {
    List<Bin> bins = new ArrayList<>();
    double[] edges = {0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.000001};
    for (int i = 0; i + 1 < edges.length; i++) {
      double from = edges[i];
      double to = edges[i + 1];
      List<Calibrated> in =
          calibration.stream().filter(c -> c.confidence >= from && c.confidence < to).toList();
      if (!in.isEmpty()) {
        double stated = in.stream().mapToDouble(Calibrated::confidence).average().orElse(0);
        double right = (double) in.stream().filter(Calibrated::right).count() / in.size();
        bins.add(new Bin(from, Math.min(1, to), in.size(), stated, right));
      }
    }
    return bins;
  }

  private static boolean near(Fact truth, Fact found) {
    String a = RecordFacts.letters(truth.text());
    String b = RecordFacts.letters(found.text());
    int allowed = (int) (NEAR * truth.text().length());
    return truth.code().equals(found.code())
        && Math.abs(a.length() - b.length()) <= allowed
        && EditDistance.of(truth.text().codePoints().toArray(), found.text().codePoints().toArray())
            <= Math.max(1, allowed);
  }

  /** Pairs the facts of one field, the best pairs first. */
  private final class Matching {
    private final String document;
    private final String field;
    private final List<Fact> truth;
    private final List<Fact> found;
    private int exact;
    private int near;
    private int wrong;

    Matching(String document, String field, List<Fact> truth, List<Fact> found) {
      this.document = document;
      this.field = field;
      this.truth = new ArrayList<>(truth);
      this.found = new ArrayList<>(found);
      exact = pair((t, f) -> t.code().equals(f.code()) && t.text().equals(f.text()), "exact");
      near = pair(RecordMeasurement::near, "near");
      wrong = pair((t, f) -> !t.key().isEmpty() && t.key().equals(f.key()), "wrong");
      wrong += pairAlike();
    }

    /** What is left over on both sides and alike, the most alike first. */
    private int pairAlike() {
      List<Pair> alike = new ArrayList<>();
      for (Fact t : truth) {
        for (Fact f : found) {
          double likeness = FactLikeness.of(t, f);
          if (likeness >= FactLikeness.SAME) {
            alike.add(new Pair(t, f, likeness));
          }
        }
      }
      alike.sort(Comparator.comparingDouble(Pair::likeness).reversed());
      int pairs = 0;
      for (Pair pair : alike) {
        if (truth.contains(pair.truth()) && found.contains(pair.found())) {
          match(pair.truth(), pair.found(), "wrong");
          truth.remove(pair.truth());
          found.remove(pair.found());
          pairs++;
        }
      }
      return pairs;
    }

    Counts counts() {
      for (Fact fact : truth) {
        misses.add(new Miss(document, field, "missed", print(fact), "–"));
      }
      for (Fact fact : found) {
        misses.add(new Miss(document, field, "invented", "–", print(fact)));
        calibrate(fact, false);
      }
      return new Counts(exact, near, wrong, found.size(), truth.size());
    }

    private int pair(BiPredicate<Fact, Fact> same, String kind) {
      int pairs = 0;
      for (int i = 0; i < truth.size(); i++) {
        for (int j = 0; j < found.size(); j++) {
          if (same.test(truth.get(i), found.get(j))) {
            match(truth.get(i), found.get(j), kind);
            truth.remove(i--);
            found.remove(j);
            pairs++;
            break;
          }
        }
      }
      return pairs;
    }

    private void match(Fact known, Fact read, String kind) {
      if (!kind.equals("exact")) {
        misses.add(new Miss(document, field, kind, print(known), print(read)));
      }
      calibrate(read, !kind.equals("wrong"));
    }

    private void calibrate(Fact fact, boolean right) {
      if (!Double.isNaN(fact.confidence())) {
        calibration.add(new Calibrated(fact.confidence(), right));
      }
    }

    private String print(Fact fact) {
      String both = (fact.code() + " | " + fact.text()).replaceAll("^ \\| | \\| $", "");
      return both.isEmpty() ? fact.key() : both;
    }
  }
}
