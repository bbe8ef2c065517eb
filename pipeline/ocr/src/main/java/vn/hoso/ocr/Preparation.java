package vn.hoso.ocr;

import java.awt.geom.AffineTransform;
import java.util.List;

/** Improves pictures before they are read, each only in what it measures to need. */
final class Preparation {
  private final Lept lept;

  Preparation(Lept lept) {
    this.lept = lept;
  }

  /** The picture without any change but that to grey. */
  PreparedPicture asIs(Pix original, int dpi) {
    return new PreparedPicture(grey(original), dpi, new AffineTransform(), List.of());
  }

  /** The picture as it is best read. */
  PreparedPicture prepare(Pix original, int dpi) {
    return asIs(original, dpi);
  }

  private Pix grey(Pix original) {
    return original.depth() == 32
        ? Pix.of(lept, lept.pixConvertRGBToLuminance(original.pointer()))
        : original.share();
  }
}
