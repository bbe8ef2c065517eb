package vn.hoso.archive;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import vn.hoso.document.DocumentException;
import vn.hoso.document.PageImage;
import vn.hoso.document.Problem;
import vn.hoso.ingest.Ingest;
import vn.hoso.ingest.IngestedDocument;
import vn.hoso.ingest.IngestedPage;
import vn.hoso.ingest.PageImageSource;

/** Draws the pages of documents that are held, for people to look at. Safe for many threads. */
public final class PagePictures {
  private final Ingest ingest;

  public PagePictures(Ingest ingest) {
    this.ingest = ingest;
  }

  /**
   * A page's picture, scaled.
   *
   * @param page counts from 1
   * @param width wanted, in pixels, 1 or more; a picture is never made larger than it is
   * @return empty where the document has no such page, or its pages have no pictures (text, Office)
   * @throws DocumentException where the picture cannot be drawn
   */
  public Optional<BufferedImage> picture(Archive archive, String id, int page, int width)
      throws DocumentException {
    try (IngestedDocument document = ingest.open(archive.original(id))) {
      if (page < 1 || page > document.pageCount()) {
        return Optional.empty();
      }
      IngestedPage ingested = document.page(page);
      Optional<PageImageSource> source = ingested.image();
      if (source.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(scaled(decoded(source.get().load(), id, page), width));
    }
  }

  private static BufferedImage decoded(PageImage picture, String id, int page)
      throws DocumentException {
    return switch (picture) {
      case PageImage.Raster raster -> raster.image();
      case PageImage.Encoded encoded -> {
        try {
          BufferedImage image = ImageIO.read(new ByteArrayInputStream(encoded.bytes()));
          if (image == null) {
            throw new IOException("no reader knows it");
          }
          yield image;
        } catch (IOException | RuntimeException e) {
          throw new DocumentException(
              new Problem(
                  Problem.Kind.BROKEN, id, page, "The picture cannot be drawn: " + e.getMessage()),
              e);
        }
      }
    };
  }

  /** Halved until near, then once more: clean small letters. */
  private static BufferedImage scaled(BufferedImage image, int width) {
    BufferedImage current = image;
    int target = Math.min(width, image.getWidth());
    while (current.getWidth() > target || current.getType() == BufferedImage.TYPE_CUSTOM) {
      int w = Math.max(target, current.getWidth() / 2);
      int h = Math.max(1, (int) Math.round((double) current.getHeight() * w / current.getWidth()));
      BufferedImage next = new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB);
      Graphics2D g = next.createGraphics();
      g.setRenderingHint(
          RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
      g.drawImage(current, 0, 0, w, h, null);
      g.dispose();
      current = next;
    }
    return current;
  }
}
