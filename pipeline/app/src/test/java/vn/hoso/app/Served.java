package vn.hoso.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.hoso.web.Accounts;
import vn.hoso.web.Role;
import vn.hoso.web.WebServer;
import vn.hoso.web.WebSettings;

/** A server over an archive of a few samples, as {@code hoso serve} starts it. */
final class Served implements AutoCloseable {
  /** Text and file name that would run as a page's script if anything took them for HTML. */
  static final String SCRIPT = "<img src=x onerror=\"document.title='pwned'\">";

  static final String SCRIPT_FILE = "<img src=x onerror=document.title='pwned'>.txt";

  /** The key that {@link #SCRIPT} is searched by. */
  static final String SCRIPT_WORD = "thuốcđộc";

  private static Path imported = Path.of("");

  private final WebServer server;
  private final Path archive;

  /** A server over an archive that is there already. */
  Served(Path archive, WebSettings settings) throws IOException {
    this.archive = archive;
    this.server = new WebServer(archive, settings, new ServeCommand.Parts());
  }

  static WebSettings settings() {
    return new WebSettings("127.0.0.1", 0, 1 << 20, 5000, 30, 0);
  }

  /** A server over its own copy of the archive. */
  static Served start(Path folder, WebSettings settings) throws IOException {
    Path copy = folder.resolve("archive");
    copy(archive(), copy);
    return new Served(copy, settings);
  }

  /** The same with accounts, of each role one, named as the role; the password likewise. */
  static Served withAccounts(Path folder) throws IOException {
    Path copy = folder.resolve("archive");
    copy(archive(), copy);
    Accounts accounts = new Accounts(copy);
    for (Role role : Role.values()) {
      accounts.put(role.name(), role, password(role));
    }
    return new Served(copy, settings());
  }

  static String password(Role role) {
    return "mật khẩu " + role;
  }

  /** One import for all tests: a scan, a PDF and a text with damaged words, and a hostile text. */
  private static synchronized Path archive() throws IOException {
    if (!imported.toString().isEmpty()) {
      return imported;
    }
    Path folder = Files.createTempDirectory("hoso-served");
    Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
    Path in = Files.createDirectories(folder.resolve("in"));
    for (String name :
        List.of(
            "06-thong-bao-tiep-cong-dan.jpg",
            "08-ke-hoach-phong-chong-thien-tai.pdf",
            "09-chuong-trinh-cong-tac-ban-chi-dao.pdf",
            "11-ke-hoach-chuyen-doi-so.txt")) {
      Files.copy(RunHoso.samples().resolve("files").resolve(name), in.resolve(name));
    }
    Files.writeString(
        in.resolve(SCRIPT_FILE),
        "THÔNG BÁO\n" + SCRIPT + "\n" + SCRIPT_WORD + " <script>document.title='pwned'</script>\n");
    Path archive = folder.resolve("archive");
    RunHoso.Answer answer = RunHoso.run("import", in, "--archive", archive);
    assertThat(answer.code()).as(answer.err() + answer.out()).isZero();
    imported = archive;
    return archive;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path path : tree.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else if (!path.getFileName().toString().equals("write.lock")) {
          Files.copy(path, target);
        }
      }
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> tree = Files.walk(folder)) {
      tree.sorted(java.util.Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      // A folder of temporary files stays behind.
    }
  }

  URI address() {
    return server.address();
  }

  Path archiveFolder() {
    return archive;
  }

  List<String> routes() {
    return server.routes();
  }

  @Override
  public void close() {
    server.close();
  }
}
