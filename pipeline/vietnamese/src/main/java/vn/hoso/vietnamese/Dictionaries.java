package vn.hoso.vietnamese;

import java.nio.file.Files;
import java.nio.file.Path;
import vn.hoso.document.MissingPartException;

/** Where the language data lies: the folder {@code dictionaries} beside the program. */
public final class Dictionaries {
  private Dictionaries() {}

  /**
   * The folder of the language data: the system property {@code hoso.dictionaries} where it is set,
   * else the nearest folder {@code dictionaries} at or above the working directory.
   *
   * @throws MissingPartException where there is none
   */
  public static Path folder() {
    String named = System.getProperty("hoso.dictionaries");
    if (named != null) {
      Path folder = Path.of(named);
      if (!Files.isDirectory(folder)) {
        throw new MissingPartException(
            "The dictionaries folder does not exist: " + folder,
            "start hoso with its launcher, or name the folder with -Dhoso.dictionaries=FOLDER");
      }
      return folder;
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path folder = at.resolve("dictionaries");
      if (Files.isRegularFile(folder.resolve("README.md"))) {
        return folder;
      }
    }
    throw new MissingPartException(
        "The dictionaries folder was not found.",
        "start hoso with its launcher, or name the folder with -Dhoso.dictionaries=FOLDER");
  }
}
