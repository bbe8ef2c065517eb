package vn.hoso.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import vn.hoso.archive.Pipeline;
import vn.hoso.archive.Versions;
import vn.hoso.document.MissingPartException;
import vn.hoso.ingest.Ingest;
import vn.hoso.ingest.IngestSettings;
import vn.hoso.ingest.OcrMode;
import vn.hoso.ocr.OcrEngines;
import vn.hoso.ocr.OcrSettings;
import vn.hoso.ocr.WorkerSettings;
import vn.hoso.records.RecordExtractor;
import vn.hoso.records.RecordSettings;
import vn.hoso.repair.RepairSettings;
import vn.hoso.repair.TextRepairer;
import vn.hoso.vietnamese.Dictionaries;
import vn.hoso.vietnamese.MappedLanguageModel;
import vn.hoso.vietnamese.UserDictionary;

/** Puts the stages together with the settings that ship, and says of what versions they are. */
final class Stages {
  private static final int DIGEST_CHARACTERS = 12;

  private Stages() {}

  static Pipeline pipeline(OcrMode ocr, RepairSettings settings, UserDictionary own)
      throws IOException {
    HeapThrift.begin();
    return new Pipeline(
        new Ingest(IngestSettings.defaults().withOcr(ocr), MappedLanguageModel.open()),
        () -> OcrEngines.isolated(OcrSettings.DEFAULT, WorkerSettings.standard()),
        // For a page that could not be read: as it is, as one block, without looking for a layout.
        () ->
            OcrEngines.isolated(
                OcrSettings.DEFAULT.withPageSegmentation(6).withPreprocessing(false),
                WorkerSettings.standard()),
        repairer(settings, own),
        new RecordExtractor(RecordSettings.DEFAULT));
  }

  static TextRepairer repairer(RepairSettings settings, UserDictionary own) throws IOException {
    return TextRepairer.load(Dictionaries.folder(), settings, own);
  }

  /** This program's version. */
  static String version() {
    try (InputStream in = Stages.class.getResourceAsStream("version.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version");
    } catch (IOException e) {
      throw new IllegalStateException("the build lacks version.properties", e);
    }
  }

  /** Versions of program, dictionaries and OCR; own words and other settings count as another. */
  static Versions versions(OcrMode mode, RepairSettings repair, UserDictionary own)
      throws IOException {
    String words = own.fingerprint().isEmpty() ? "" : " and own words " + own.fingerprint();
    String settings = repair.equals(RepairSettings.defaults()) ? "" : ", " + repair;
    String reading = mode == OcrMode.AUTO ? "" : ", OCR mode " + mode;
    return new Versions(version(), dictionaries() + words + settings, ocr() + reading);
  }

  /** What reads pictures; says so where nothing does. */
  static String ocr() throws IOException {
    try {
      OcrEngines.Description ocr = OcrEngines.describe(OcrSettings.DEFAULT);
      Path model = ocr.modelFolder().resolve(ocr.language() + ".traineddata");
      return "tesseract %s, leptonica %s (%s), model %s %s"
          .formatted(
              ocr.tesseract(),
              ocr.leptonica(),
              ocr.embedded() ? "embedded" : "of the system",
              ocr.language(),
              digest(List.of(model)));
    } catch (MissingPartException e) {
      return "no OCR (" + e.getMessage() + ")";
    }
  }

  /** The first digits of the SHA-256 over all language data. */
  static String dictionaries() throws IOException {
    try (Stream<Path> files = Files.list(Dictionaries.folder())) {
      return digest(files.filter(Files::isRegularFile).sorted().toList());
    }
  }

  private static String digest(List<Path> files) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Path file : files) {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
          in.transferTo(java.io.OutputStream.nullOutputStream());
        }
      }
      return HexFormat.of().formatHex(digest.digest()).substring(0, DIGEST_CHARACTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
