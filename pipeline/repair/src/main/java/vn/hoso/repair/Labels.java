package vn.hoso.repair;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What tokens of a document were printed as by their order, their neighbours and their line. */
final class Labels {
  private final List<List<Token>> paragraphs;
  private final Origin origin;
  private @Nullable Map<Token, String> ofDamaged;
  private @Nullable Map<Token, String> ofSound;

  Labels(List<List<Token>> paragraphs, Origin origin) {
    this.paragraphs = paragraphs;
    this.origin = origin;
  }

  /** Those of a text that is so damaged; they are found when they are asked for. */
  Map<Token, String> of(Noise noise) {
    if (noise.clean()) {
      if (ofSound == null) {
        ofSound = origin == Origin.OCR ? NeighbourForms.ofGoodOcr(paragraphs) : Map.of();
      }
      return ofSound;
    }
    if (ofDamaged == null) {
      Map<Token, String> labels = new HashMap<>(LabelSequence.of(paragraphs));
      labels.putAll(NeighbourForms.of(paragraphs));
      labels.putAll(DotLeaders.of(paragraphs));
      labels.putAll(FormulaLines.of(paragraphs));
      ofDamaged = labels;
    }
    return ofDamaged;
  }
}
