package vn.hoso.ocr;

import java.io.IOException;
import java.io.Reader;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.document.PageImage;

/**
 * One worker process, from hoso's side. Starts at once and gets ready while hoso does other things;
 * {@link #read} waits for it. Not for use by more than one thread at once.
 */
final class WorkerProcess implements AutoCloseable {
  /** Java's own memory in a worker: the largest picture that came decoded, in colour, fits. */
  private static final String HEAP = "-Xmx1536m";

  private static final int LAST_WORDS = 4000;

  private static final int SHOWN_WORDS = 200;

  /** In what Java prints when native code crashes: the signal and the place. */
  private static final Pattern JAVA_CRASH =
      Pattern.compile(
          "(?s)# +(SIG[A-Z]+|EXCEPTION_\\w+|Internal Error).*?(?:Problematic frame:\\s*# (.*?)\\R|$)");

  private static final ScheduledExecutorService WATCHDOG =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("ocr-watchdog").factory());

  private final WorkerSettings settings;
  private final OcrSettings ocr;
  private final Process process;
  private final Path folder;
  private final ServerSocketChannel server;
  private final StringBuffer said = new StringBuffer();
  private @Nullable Wire wire;
  private volatile boolean late;
  private int pages;

  /** Thrown where the process has ended, or had to be ended, with its work undone. */
  static final class Lost extends Exception {
    private static final long serialVersionUID = 1L;
    private final boolean hopeless;

    Lost(String reason, boolean hopeless, Throwable cause) {
      super(reason, cause);
      this.hopeless = hopeless;
    }

    /** Whether another process would be lost in the same way. */
    boolean hopeless() {
      return hopeless;
    }
  }

  private WorkerProcess(
      WorkerSettings settings,
      OcrSettings ocr,
      Process process,
      Path folder,
      ServerSocketChannel server) {
    this.settings = settings;
    this.ocr = ocr;
    this.process = process;
    this.folder = folder;
    this.server = server;
    Thread.ofPlatform().daemon().name("ocr-worker-words").start(this::listen);
  }

  /**
   * Starts a process.
   *
   * @param mainClass ends in {@link WorkerMain#serve}
   * @throws IOException the operating system refuses
   */
  static WorkerProcess start(WorkerSettings settings, OcrSettings ocr, Class<?> mainClass)
      throws IOException {
    Path folder = socketFolder();
    ServerSocketChannel server = null;
    try {
      Path socket = folder.resolve("ocr");
      server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
      server.bind(UnixDomainSocketAddress.of(socket));
      ProcessBuilder builder =
          new ProcessBuilder(command(mainClass, socket, settings)).redirectErrorStream(true);
      builder.environment().putIfAbsent("OMP_THREAD_LIMIT", "1"); // see Natives
      return new WorkerProcess(settings, ocr, builder.start(), folder, server);
    } catch (IOException e) {
      if (server != null) {
        server.close();
      }
      delete(folder);
      throw e;
    }
  }

  /** For this user only; a socket's path has at most 103 bytes on some systems. */
  private static Path socketFolder() throws IOException {
    Path usual = Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
    boolean fits = usual.toString().getBytes(StandardCharsets.UTF_8).length < 70;
    return fits
        ? Files.createTempDirectory("hoso")
        : Files.createTempDirectory(Path.of("/tmp"), "hoso");
  }

  private static List<String> command(Class<?> mainClass, Path socket, WorkerSettings settings) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:-UsePerfData",
            "-XX:-CreateCoredumpOnCrash",
            "-XX:ErrorFile=" + (NativeFiles.isWindows() ? "NUL" : "/dev/null"),
            "-Djava.awt.headless=true",
            HEAP));
    System.getProperties()
        .forEach(
            (name, value) -> {
              if (name.toString().startsWith("hoso.") || name.toString().startsWith("jna.")) {
                command.add("-D" + name + "=" + value);
              }
            });
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass.getName()));
    command.addAll(List.of(socket.toString(), Long.toString(settings.memoryBytes())));
    return command;
  }

  /** How many pages it was given. */
  int pages() {
    return pages;
  }

  /**
   * Waits until the process is ready.
   *
   * @throws vn.hoso.document.MissingPartException it lacks a part
   * @throws Lost it ended instead, or took too long
   */
  void awaitReady() throws Lost {
    if (wire != null) {
      return;
    }
    within(
        settings.start(),
        () -> {
          Wire opened = new Wire(server.accept());
          opened.sendSettings(ocr);
          opened.awaitReady();
          wire = opened;
          server.close();
          delete(folder);
          return opened;
        });
  }

  /**
   * Reads one page.
   *
   * @param pixels of the picture, for its deadline
   * @throws OcrException as the engine throws
   * @throws Lost the process ended, or took too long
   */
  OcrPage read(PageImage image, long pixels) throws Lost, OcrException {
    awaitReady();
    Wire open = wire;
    if (open == null) {
      throw new IllegalStateException("the worker is not ready");
    }
    pages++;
    OcrException[] refused = new OcrException[1];
    OcrPage page =
        within(
            settings.deadline(pixels),
            () -> {
              try {
                return open.read(image);
              } catch (OcrException e) {
                refused[0] = e;
                return null;
              }
            });
    if (refused[0] != null) {
      throw refused[0];
    }
    if (page == null) {
      throw new IllegalStateException("neither a reading nor a reason");
    }
    return page;
  }

  @FunctionalInterface
  private interface Talk<T extends @Nullable Object> {
    T run() throws IOException;
  }

  private <T extends @Nullable Object> T within(Duration limit, Talk<T> talk) throws Lost {
    Future<?> alarm =
        WATCHDOG.schedule(
            () -> {
              late = true;
              process.destroyForcibly();
            },
            limit.toMillis(),
            TimeUnit.MILLISECONDS);
    try {
      return talk.run();
    } catch (IOException e) {
      throw lost(limit, e);
    } finally {
      alarm.cancel(false);
    }
  }

  /** Says what became of the process; ends it where only the talk has broken down. */
  private Lost lost(Duration limit, IOException cause) {
    if (late) {
      return new Lost(
          "the text recognition took longer than " + limit.toSeconds() + " seconds", false, cause);
    }
    int code;
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      code = process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return new Lost("the text recognition was interrupted", true, cause);
    }
    if (code == MemoryGuard.EXIT_CODE) {
      long megabytes = settings.memoryBytes() >> 20;
      return new Lost(
          "the text recognition needed more than " + megabytes + " MB of memory", true, cause);
    }
    return new Lost("the text recognition crashed (" + death(code) + ")", false, cause);
  }

  private String death(int code) {
    String words = said.toString();
    Matcher crash = JAVA_CRASH.matcher(words);
    if (crash.find()) {
      String place = crash.group(2) == null ? "" : " in " + crash.group(2).strip();
      return crash.group(1) + place.replaceAll("\\s+", " ");
    }
    String last = words.strip().replaceAll("\\s+", " ");
    last = last.substring(Math.max(0, last.length() - SHOWN_WORDS));
    return "exit code " + code + (last.isEmpty() ? "" : ", last words: " + last);
  }

  /** Keeps the end of what the process prints: libraries print there why they give up. */
  private void listen() {
    try (Reader reader = process.inputReader(StandardCharsets.UTF_8)) {
      char[] buffer = new char[LAST_WORDS];
      for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
        said.append(buffer, 0, read);
        said.delete(0, Math.max(0, said.length() - LAST_WORDS));
      }
    } catch (IOException e) {
      // It has ended.
    } finally {
      hangUp(); // a process that ended before it has called would be waited for in vain
    }
  }

  private void hangUp() {
    try {
      server.close();
      delete(folder);
    } catch (IOException e) {
      // The folder is empty but for the socket; the system's clean-up takes it.
    }
  }

  private static void delete(Path folder) throws IOException {
    Files.deleteIfExists(folder.resolve("ocr"));
    Files.deleteIfExists(folder);
  }

  /** Ends the process, whatever it does. */
  @Override
  public void close() {
    process.destroyForcibly();
    try {
      if (wire != null) {
        wire.close();
      }
    } catch (IOException e) {
      // The process is gone already.
    }
    hangUp();
  }
}
