package vn.hoso.ingest;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/**
 * Draws a page, or fails: PDFBox itself leaves out a picture that it cannot decode, writes a line
 * to the log and answers the rest, which for a scan is an empty page. What electronic signatures
 * show is left out, see {@link PdfContent#signed}.
 */
final class CarefulRenderer extends PDFRenderer {
  /** Smaller pictures (share of the page) are ornaments: the page is drawn without them. */
  private static final double ORNAMENT = 0.02;

  CarefulRenderer(PDDocument document) {
    super(document);
    setSubsamplingAllowed(false);
    setAnnotationsFilter(annotation -> !PdfContent.isSignature(annotation));
  }

  @Override
  protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
    return new Drawer(parameters);
  }

  private static final class Drawer extends PageDrawer {
    private boolean large;

    Drawer(PageDrawerParameters parameters) throws IOException {
      super(parameters);
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
      AffineTransform at =
          getGraphicsState().getCurrentTransformationMatrix().createAffineTransform();
      var box = getPage().getCropBox();
      large = Math.abs(at.getDeterminant()) >= ORNAMENT * box.getWidth() * box.getHeight();
      super.drawImage(image);
      large = false;
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException e)
        throws IOException {
      if (large) {
        throw new IOException("a picture on the page cannot be decoded: " + e.getMessage(), e);
      }
      super.operatorException(operator, operands, e);
    }
  }
}
