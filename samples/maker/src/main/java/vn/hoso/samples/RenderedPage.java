package vn.hoso.samples;

import java.awt.image.BufferedImage;
import java.util.List;
import vn.hoso.document.Line;

/**
 * A page picture and what is printed on it.
 *
 * @param image grey, colour or black and white, as the settings ask
 * @param dpi dots per inch of the picture
 * @param lines in reading order, with the box of every word in pixels before skew and perspective;
 *     what stands side by side on one height is one line
 */
public record RenderedPage(BufferedImage image, int dpi, List<Line> lines) {
  public RenderedPage {
    lines = List.copyOf(lines);
  }

  /** The printed lines, in reading order. */
  public List<String> text() {
    return lines.stream().map(Line::text).toList();
  }
}
