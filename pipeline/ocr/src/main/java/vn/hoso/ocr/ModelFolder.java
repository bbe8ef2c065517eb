package vn.hoso.ocr;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.MissingPartException;

/** Finds the folder that holds a language's model. */
final class ModelFolder {
  private static final List<String> INSTALLED =
      List.of(
          "/usr/share/tesseract-ocr/5/tessdata",
          "/usr/share/tesseract-ocr/4.00/tessdata",
          "/usr/share/tessdata",
          "/usr/share/tesseract/tessdata",
          "/usr/local/share/tessdata",
          "/opt/homebrew/share/tessdata",
          "C:\\Program Files\\Tesseract-OCR\\tessdata");

  private ModelFolder() {}

  /**
   * The first folder that holds all models of the language.
   *
   * @throws MissingPartException none does; names the folders looked in
   */
  static Path find(OcrSettings settings) {
    List<Path> folders = candidates(settings.modelFolder());
    for (Path folder : folders) {
      if (holds(folder, settings.language())) {
        return folder.toAbsolutePath();
      }
    }
    String looked = folders.stream().map(Path::toString).collect(Collectors.joining(", "));
    throw new MissingPartException(
        "The Tesseract model for \""
            + settings.language()
            + "\" is missing. Looked in: "
            + looked
            + ".",
        remedy(settings.language()));
  }

  /** Whether every model of the language (joined by +) lies in the folder. */
  static boolean holds(Path folder, String language) {
    for (String part : language.split("\\+")) {
      if (!Files.isReadable(folder.resolve(part + ".traineddata"))) {
        return false;
      }
    }
    return true;
  }

  private static List<Path> candidates(@Nullable Path chosen) {
    if (chosen != null) {
      return List.of(chosen);
    }
    List<Path> folders = new ArrayList<>();
    add(folders, System.getProperty("hoso.tessdata"), "");
    // The variable means the folder itself since Tesseract 4, its parent before.
    add(folders, System.getenv("TESSDATA_PREFIX"), "");
    add(folders, System.getenv("TESSDATA_PREFIX"), "tessdata");
    add(folders, System.getProperty("hoso.home"), "tessdata");
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    for (String name : INSTALLED) {
      if (name.startsWith("C:") == windows) {
        folders.add(Path.of(name));
      }
    }
    return folders;
  }

  private static void add(List<Path> folders, @Nullable String name, String below) {
    if (name != null && !name.isBlank()) {
      folders.add(Path.of(name).resolve(below));
    }
  }

  /** The command that installs the models. */
  static String remedy(String language) {
    String os = System.getProperty("os.name", "");
    if (os.startsWith("Mac")) {
      return "brew install tesseract-lang";
    }
    if (os.startsWith("Windows")) {
      return "winget install UB-Mannheim.TesseractOCR";
    }
    StringBuilder command = new StringBuilder("sudo apt-get install");
    for (String part : language.split("\\+")) {
      command.append(" tesseract-ocr-").append(part.replace('_', '-'));
    }
    return command.toString();
  }
}
