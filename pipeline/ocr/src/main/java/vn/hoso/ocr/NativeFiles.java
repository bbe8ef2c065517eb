package vn.hoso.ocr;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks the embedded native libraries (the bytedeco builds of Leptonica and Tesseract) into a
 * folder of the user's cache, where the loader of the operating system can open them.
 *
 * <p>Each file is written under a name of its own and then renamed, so that processes that start
 * together neither see half a file nor disturb each other; a file of the right size is kept.
 */
final class NativeFiles {
  /**
   * The embedded files for one platform.
   *
   * @param folder the platform's name in the jars
   * @param others files that the two libraries need beside them
   */
  private record Platform(String folder, String leptonica, String tesseract, List<String> others) {}

  /** Where the libraries lie after unpacking. */
  record Unpacked(Path leptonica, Path tesseract) {}

  private NativeFiles() {}

  /**
   * Unpacks into the user's cache, or into a folder for this process where that cannot be written.
   *
   * @throws IOException there are none for this platform, or they cannot be written
   */
  static Unpacked unpack() throws IOException {
    try {
      return unpack(userCache());
    } catch (IOException e) {
      Path folder = Files.createTempDirectory("hoso-native");
      folder.toFile().deleteOnExit();
      Unpacked unpacked = unpack(folder);
      unpacked.tesseract().getParent().toFile().deleteOnExit();
      try (Stream<Path> files = Files.list(unpacked.tesseract().getParent())) {
        files.forEach(file -> file.toFile().deleteOnExit());
      }
      return unpacked;
    }
  }

  /**
   * Unpacks what is not there yet.
   *
   * @param cache for instance the result of {@link #userCache}
   * @throws IOException there are none for this platform, or they cannot be written
   */
  static Unpacked unpack(Path cache) throws IOException {
    Platform platform =
        platform().orElseThrow(() -> new IOException("none are embedded for this platform"));
    String version = "tesseract-" + version("tesseract") + "-leptonica-" + version("leptonica");
    Path folder = Files.createDirectories(cache.resolve(version + "-" + platform.folder()));
    for (String name : platform.others()) {
      copy("leptonica", platform, name, folder);
    }
    return new Unpacked(
        copy("leptonica", platform, platform.leptonica(), folder),
        copy("tesseract", platform, platform.tesseract(), folder));
  }

  /** The folder for files that can be made again at any time, as the operating system has it. */
  static Path userCache() {
    String windows = System.getenv("LOCALAPPDATA");
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path base;
    if (isWindows() && windows != null && !windows.isBlank()) {
      base = Path.of(windows);
    } else if (xdg != null && Path.of(xdg).isAbsolute()) {
      base = Path.of(xdg);
    } else {
      base = Path.of(System.getProperty("user.home"), ".cache");
    }
    return base.resolve("hoso").resolve("native");
  }

  private static Path copy(String library, Platform platform, String name, Path folder)
      throws IOException {
    URL source = resource(library, platform, name);
    if (source == null) {
      throw new IOException(name + " is not embedded in this build");
    }
    Path target = folder.resolve(name);
    if (Files.isRegularFile(target)
        && Files.size(target) == source.openConnection().getContentLengthLong()) {
      return target;
    }
    Path part = Files.createTempFile(folder, name, ".part");
    try (InputStream in = source.openStream()) {
      Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
    return target;
  }

  private static Optional<Platform> platform() {
    String arch = System.getProperty("os.arch", "");
    if (!arch.equals("amd64") && !arch.equals("x86_64")) {
      return Optional.empty();
    }
    if (isWindows()) {
      return Optional.of(
          new Platform(
              "windows-x86_64",
              "libleptonica-6.dll",
              "libtesseract55.dll",
              List.of("libwinpthread-1.dll", "libgcc_s_seh-1.dll", "libstdc++-6.dll")));
    }
    if (System.getProperty("os.name", "").equals("Linux")) {
      return Optional.of(
          new Platform("linux-x86_64", "libleptonica.so.6", "libtesseract.so.5.5", List.of()));
    }
    return Optional.empty();
  }

  static boolean isWindows() {
    return System.getProperty("os.name", "").startsWith("Windows");
  }

  private static @Nullable URL resource(String library, Platform platform, String name) {
    return NativeFiles.class.getResource(
        "/org/bytedeco/" + library + "/" + platform.folder() + "/" + name);
  }

  private static String version(String library) throws IOException {
    String name = "/META-INF/maven/org.bytedeco/" + library + "/pom.properties";
    try (InputStream in = NativeFiles.class.getResourceAsStream(name)) {
      Properties properties = new Properties();
      if (in != null) {
        properties.load(in);
      }
      return properties.getProperty("version", "unknown");
    }
  }
}
