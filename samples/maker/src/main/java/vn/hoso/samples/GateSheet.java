package vn.hoso.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.hoso.samples.GatePdf.At;

/**
 * A page of text set in a face.
 *
 * @param face to draw it in
 * @param layout where its words stand
 */
record GateSheet(Typeface face, Layout.Sheet layout) {
  private static final Layout.Sheet NOTHING =
      new Layout.Sheet(List.of(), List.of(), List.of(), null, "");

  /** The first page of a text. */
  static GateSheet of(Typeface face, double size, List<String> paragraphs) {
    RenderSettings settings = RenderSettings.of(face).withFontSize(size);
    Layout set = Compositor.compose(Manuscript.ofPlainText(paragraphs), settings);
    return new GateSheet(face, set.pages().getFirst());
  }

  static GateSheet empty(Typeface face) {
    return new GateSheet(face, NOTHING);
  }

  List<At> words() {
    return with(UnaryOperator.identity());
  }

  /** With the words of each line changed; the places stay. */
  List<At> with(UnaryOperator<List<String>> change) {
    List<At> all = new ArrayList<>();
    for (Layout.Printed line : layout.lines()) {
      all.addAll(changed(line.words(), change));
    }
    return all;
  }

  /** With the words of the page changed. */
  List<At> withAll(UnaryOperator<List<String>> change) {
    return changed(layout.lines().stream().flatMap(l -> l.words().stream()).toList(), change);
  }

  /** Only the lines of a part of the page: shares (0..1) of the height of its text. */
  GateSheet part(double from, double to) {
    double top = layout.lines().getFirst().baseline();
    double high = layout.lines().getLast().baseline() - top;
    List<Layout.Printed> lines =
        layout.lines().stream()
            .filter(l -> l.baseline() - top >= from * high && l.baseline() - top < to * high)
            .toList();
    return new GateSheet(face, new Layout.Sheet(lines, List.of(), List.of(), null, ""));
  }

  private static List<At> changed(List<Layout.Placed> words, UnaryOperator<List<String>> change) {
    List<String> other = change.apply(words.stream().map(Layout.Placed::text).toList());
    List<At> all = new ArrayList<>();
    for (int i = 0; i < other.size(); i++) {
      Layout.Placed at = words.get(i);
      all.add(new At(at.x(), at.baseline(), at.size(), other.get(i)));
    }
    return all;
  }
}
