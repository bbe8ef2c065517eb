package vn.hoso.ingest;

import java.util.Set;

/** Which reader takes a file. */
enum FileKind {
  PDF,
  PICTURE,
  PLAIN_TEXT,
  OFFICE,
  /** A file of files. */
  CONTAINER,
  UNKNOWN;

  private static final Set<String> PICTURES =
      Set.of(
          "image/png",
          "image/jpeg",
          "image/tiff",
          "image/bmp",
          "image/x-ms-bmp",
          "image/gif",
          "image/webp",
          "image/jp2",
          "image/jpx",
          "image/jpm",
          "image/x-jp2-codestream",
          "image/x-jbig2");

  private static final Set<String> OFFICE_TYPES =
      Set.of(
          "application/msword",
          "application/vnd.ms-word.document.macroenabled.12",
          "application/vnd.ms-word.template.macroenabled.12",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.template",
          "application/vnd.ms-excel",
          "application/vnd.ms-excel.sheet.macroenabled.12",
          "application/vnd.ms-excel.sheet.binary.macroenabled.12",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "application/vnd.openxmlformats-officedocument.spreadsheetml.template",
          "application/vnd.ms-powerpoint",
          "application/vnd.ms-powerpoint.presentation.macroenabled.12",
          "application/vnd.openxmlformats-officedocument.presentationml.presentation",
          "application/vnd.openxmlformats-officedocument.presentationml.slideshow",
          "application/vnd.oasis.opendocument.text",
          "application/vnd.oasis.opendocument.text-template",
          "application/vnd.oasis.opendocument.spreadsheet",
          "application/vnd.oasis.opendocument.presentation",
          "application/x-tika-msoffice",
          "application/x-tika-ooxml",
          "application/x-tika-ooxml-protected",
          "application/rtf",
          "text/html",
          "application/xhtml+xml",
          "message/rfc822",
          "application/vnd.ms-outlook");

  private static final Set<String> CONTAINERS =
      Set.of(
          "application/zip",
          JoinedPictures.MEDIA_TYPE,
          "application/x-7z-compressed",
          "application/x-rar-compressed",
          "application/gzip",
          "application/x-tar",
          "application/x-gtar",
          "application/x-bzip2",
          "application/x-xz",
          "application/zstd",
          "application/vnd.ms-outlook-pst",
          "application/mbox");

  static FileKind of(String mediaType) {
    if (mediaType.equals("application/pdf")) {
      return PDF;
    }
    if (PICTURES.contains(mediaType)) {
      return PICTURE;
    }
    if (OFFICE_TYPES.contains(mediaType)) {
      return OFFICE;
    }
    if (CONTAINERS.contains(mediaType)) {
      return CONTAINER;
    }
    // Lists, tables, notes and program texts of all sorts: their lines are their text.
    return mediaType.startsWith("text/") ? PLAIN_TEXT : UNKNOWN;
  }
}
