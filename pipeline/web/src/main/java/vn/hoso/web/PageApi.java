package vn.hoso.web;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import vn.hoso.archive.Archive;
import vn.hoso.archive.PagePictures;
import vn.hoso.document.DocumentException;
import vn.hoso.document.DocumentRecord;
import vn.hoso.document.Page;

/** Pages: their pictures and their words. */
final class PageApi {
  private static final int STANDARD_WIDTH = 1240;
  private static final int MOST_WIDTH = 5000;
  private static final long CACHE_BYTES = 64L << 20;

  private final Holdings holdings;
  private final PagePictures pictures;

  /** Drawing takes a core and much memory; more at once than cores only take turns. */
  private final Semaphore drawing =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors()));

  /** The page that words were cut out of last: a review asks for one after the other. */
  private volatile SoftReference<Whole> last = new SoftReference<>(null);

  private record Whole(String key, BufferedImage image) {}

  private final Map<String, byte[]> cache = new LinkedHashMap<>(16, 0.75f, true);
  private long cached;

  PageApi(Holdings holdings, PagePictures pictures) {
    this.holdings = holdings;
    this.pictures = pictures;
  }

  List<Route> routes() {
    String page = "/api/v1/documents/{id}/pages/{page}";
    return List.of(
        Route.of("GET", page + "/picture", Role.READER, this::picture),
        Route.of("GET", page + "/words", Role.READER, this::words));
  }

  private void words(Call call) throws ApiProblem, IOException {
    Archive archive = holdings.archive();
    String id = holdings.id(call.path("id"));
    int number = call.number("page", call.path("page"), 1, 1_000_000);
    if (call.notModified(archive.recordSha256(id).orElse(id) + "-" + number)) {
      return;
    }
    List<Page> pages = archive.pages(id);
    if (pages.stream().noneMatch(page -> page.number() == number)) {
      throw new ApiProblem(404, "no-such-page", number);
    }
    DocumentRecord record = archive.record(id);
    call.json(200, PageWords.of(record, pages, number));
  }

  private void picture(Call call) throws ApiProblem, IOException, DocumentException {
    String id = holdings.id(call.path("id"));
    int number = call.number("page", call.path("page"), 1, 1_000_000);
    int width = call.query("width", STANDARD_WIDTH, 16, MOST_WIDTH);
    String box = call.query("box");
    String key = "%s-%d-%d-%s".formatted(id, number, width, box == null ? "" : box);
    // Whatever repair does, the picture stays.
    call.set("Cache-Control", "private, max-age=86400");
    if (call.notModified(key)) {
      return;
    }
    byte[] bytes = cached(key);
    if (bytes == null) {
      bytes = draw(id, number, width, box);
      keep(key, bytes);
    }
    call.bytes(200, isPng(bytes) ? "image/png" : "image/jpeg", bytes);
  }

  private byte[] draw(String id, int number, int width, @Nullable String box)
      throws ApiProblem, IOException, DocumentException {
    drawing.acquireUninterruptibly();
    try {
      // A box is measured on the page as it was read, so it is cut out before it is made smaller.
      return encoded(box == null ? picture(id, number, width) : cut(whole(id, number), box));
    } finally {
      drawing.release();
    }
  }

  private BufferedImage whole(String id, int number)
      throws ApiProblem, IOException, DocumentException {
    String key = id + "-" + number;
    Whole known = last.get();
    if (known == null || !known.key().equals(key)) {
      known = new Whole(key, picture(id, number, Integer.MAX_VALUE));
      last = new SoftReference<>(known);
    }
    return known.image();
  }

  private BufferedImage picture(String id, int number, int width)
      throws ApiProblem, IOException, DocumentException {
    return pictures
        .picture(holdings.archive(), id, number, width)
        .orElseThrow(() -> new ApiProblem(404, "no-picture", number));
  }

  private static BufferedImage cut(BufferedImage image, String box) throws ApiProblem {
    String[] parts = box.split(",");
    if (parts.length == 4 && box.matches("[0-9,]{7,40}")) {
      long left = Math.min(Long.parseLong(parts[0]), image.getWidth() - 1L);
      long top = Math.min(Long.parseLong(parts[1]), image.getHeight() - 1L);
      long width = Math.min(Long.parseLong(parts[2]), image.getWidth() - left);
      long height = Math.min(Long.parseLong(parts[3]), image.getHeight() - top);
      if (width > 0 && height > 0) {
        BufferedImage part =
            new BufferedImage((int) width, (int) height, BufferedImage.TYPE_INT_RGB);
        java.awt.Graphics2D g = part.createGraphics();
        g.drawImage(image, (int) -left, (int) -top, null);
        g.dispose();
        return part;
      }
    }
    throw new ApiProblem(400, "bad-box", box);
  }

  /** Small cuttings as PNG, pages as JPEG: a grey scan is a tenth of the size. */
  private static byte[] encoded(BufferedImage image) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    boolean small = (long) image.getWidth() * image.getHeight() < 200_000;
    BufferedImage plain = image;
    if (!small && image.getType() != BufferedImage.TYPE_BYTE_GRAY) {
      plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
      java.awt.Graphics2D g = plain.createGraphics();
      g.drawImage(image, 0, 0, java.awt.Color.WHITE, null);
      g.dispose();
    }
    if (!ImageIO.write(plain, small ? "png" : "jpeg", out)) {
      throw new IOException("the build lacks a writer of pictures");
    }
    return out.toByteArray();
  }

  private static boolean isPng(byte[] bytes) {
    return bytes.length > 1 && bytes[1] == 'P';
  }

  private byte @Nullable [] cached(String key) {
    synchronized (cache) {
      return cache.get(key);
    }
  }

  private void keep(String key, byte[] bytes) {
    synchronized (cache) {
      cache.put(key, bytes);
      cached += bytes.length;
      var eldest = cache.entrySet().iterator();
      while (cached > CACHE_BYTES && eldest.hasNext()) {
        cached -= eldest.next().getValue().length;
        eldest.remove();
      }
    }
  }
}
