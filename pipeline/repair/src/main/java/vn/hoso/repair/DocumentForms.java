package vn.hoso.repair;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What one document writes again and again beside its syllables: abbreviations and foreign words.
 * An engine misreads by chance; what stands there in the same letters three times was hardly
 * misread three times.
 */
final class DocumentForms {
  /** Fewer may be chance. */
  static final int OFTEN = 3;

  /** What is taken for an abbreviation is at least as likely as not to be one. */
  private static final double LIKELY = 0.5;

  private final Map<String, Integer> read = new HashMap<>();
  private final Map<String, Double> abbreviations = new HashMap<>();

  /** Of a text of which nothing is known. */
  static DocumentForms none() {
    return new DocumentForms();
  }

  /** Of a text as it was read. */
  static DocumentForms of(List<List<Token>> runs) {
    var forms = new DocumentForms();
    for (List<Token> run : runs) {
      for (Token token : run) {
        Core core = Core.of(token.text());
        if (core.end() - core.start() >= 2) {
          forms.read.merge(core.cut(token.text()), 1, Integer::sum);
        }
      }
    }
    return forms;
  }

  /** Learns which abbreviations a decoding found. */
  void learn(Iterable<DocumentRepair.Decoded> decoded, Vocabulary vocabulary) {
    for (DocumentRepair.Decoded run : decoded) {
      for (Choice choice : run.choices()) {
        String form = choice.edge().surface();
        if (choice.probability() > LIKELY && vocabulary.isAbbreviation(form)) {
          abbreviations.merge(form, choice.probability(), Double::sum);
        }
      }
    }
  }

  /** How often a piece stands in the text as read, 0 where not often. */
  int timesRead(String piece) {
    int times = read.getOrDefault(piece, 0);
    return times < OFTEN ? 0 : times;
  }

  /** How often an abbreviation was found, at least 0; the less sure ones count less. */
  double timesFound(String abbreviation) {
    return abbreviations.getOrDefault(abbreviation, 0.0);
  }
}
