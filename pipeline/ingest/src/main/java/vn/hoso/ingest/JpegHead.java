package vn.hoso.ingest;

/** Reads what is in the head of a JPEG file (ITU-T T.81 annex B; Exif 2.32 section 4.6.4). */
final class JpegHead {
  private static final int EXIF_ORIENTATION = 0x0112;

  private JpegHead() {}

  /** Number of colour components: 1 grey, 3 colour, 4 CMYK; 0 where there is no frame header. */
  static int componentsOf(byte[] jpeg) {
    int at = segment(jpeg, true);
    return at < 0 || at + 9 >= jpeg.length ? 0 : jpeg[at + 9] & 0xff;
  }

  /** Exif orientation 1..8; 1 (upright) where nothing is said. */
  static int orientationOf(byte[] jpeg) {
    int at = segment(jpeg, false);
    if (at < 0 || at + 18 > jpeg.length) {
      return 1;
    }
    int tiff = at + 10; // marker, length, "Exif\0\0"
    boolean little = jpeg[tiff] == 'I';
    int directory = tiff + number(jpeg, tiff + 4, 4, little);
    int entries = number(jpeg, directory, 2, little);
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + 12 * i;
      if (number(jpeg, entry, 2, little) == EXIF_ORIENTATION) {
        int value = number(jpeg, entry + 8, 2, little);
        return value >= 1 && value <= 8 ? value : 1;
      }
    }
    return 1;
  }

  /** Where the frame header (or else the Exif segment) begins; -1 where there is none. */
  private static int segment(byte[] jpeg, boolean frame) {
    int at = 2;
    while (at + 4 <= jpeg.length && (jpeg[at] & 0xff) == 0xff) {
      int marker = jpeg[at + 1] & 0xff;
      if (marker == 0xff) {
        at++;
        continue;
      }
      boolean isFrame =
          marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
      boolean isExif =
          marker == 0xe1 && at + 10 < jpeg.length && jpeg[at + 4] == 'E' && jpeg[at + 5] == 'x';
      if (frame ? isFrame : isExif) {
        return at;
      }
      if (marker == 0xda) {
        return -1;
      }
      at += 2 + number(jpeg, at + 2, 2, false);
    }
    return -1;
  }

  private static int number(byte[] bytes, int at, int length, boolean little) {
    if (at < 0 || at + length > bytes.length) {
      return 0;
    }
    int value = 0;
    for (int i = 0; i < length; i++) {
      value = (value << 8) | (bytes[at + (little ? length - 1 - i : i)] & 0xff);
    }
    return value;
  }
}
