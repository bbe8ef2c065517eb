package vn.hoso.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.hoso.archive.Archive;
import vn.hoso.archive.Pipeline;
import vn.hoso.archive.Versions;
import vn.hoso.ingest.Ingest;
import vn.hoso.ingest.IngestSettings;
import vn.hoso.ingest.OcrMode;
import vn.hoso.records.RecordExtractor;
import vn.hoso.records.RecordSettings;
import vn.hoso.repair.RepairSettings;
import vn.hoso.search.SearchIndex;
import vn.hoso.vietnamese.UserDictionary;
import vn.hoso.web.Accounts;
import vn.hoso.web.WebParts;
import vn.hoso.web.WebServer;
import vn.hoso.web.WebSettings;

/** {@code hoso serve}: the web page and the REST interface. */
@Command(name = "serve")
final class ServeCommand extends HosoCommand {
  @Mixin
  private final CommandSettings.ArchiveOption archiveOption = new CommandSettings.ArchiveOption();

  @Option(names = "--port", paramLabel = "N", descriptionKey = "serve.port", defaultValue = "8080")
  private int port;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      descriptionKey = "serve.address",
      defaultValue = "127.0.0.1")
  private String address = "127.0.0.1";

  @Option(
      names = "--max-upload",
      paramLabel = "MB",
      descriptionKey = "serve.upload",
      defaultValue = "1024")
  private int maxUpload;

  ServeCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run() throws Exception {
    if (port < 0 || port > 65535 || maxUpload < 1) {
      throw new UsageException(text("serve.range"));
    }
    WebSettings standard = WebSettings.standard();
    WebSettings settings =
        new WebSettings(
            address,
            port,
            (long) maxUpload << 20,
            standard.requestsPerSecond(),
            standard.idleSeconds(),
            standard.minBytesPerSecond());
    Accounts accounts = new Accounts(archiveOption.folder);
    if (!settings.onlyThisMachine() && !accounts.any()) {
      throw new UsageException(text("serve.no.accounts", address));
    }
    try (WebServer server = new WebServer(archiveOption.folder, settings, new Parts())) {
      Interrupts interrupts =
          Interrupts.onFirst(
              () -> {
                say(text("serve.stopping"));
                server.stop();
              });
      say(text("serve.ready", archiveOption.folder, server.address()));
      say(text(accounts.any() ? "serve.accounts" : "serve.open"));
      if (!settings.onlyThisMachine()) {
        say(text("serve.http"));
      }
      server.join();
      interrupts.close();
    }
    return ExitCode.DONE;
  }

  /** The stages, put together when they are first needed. */
  static final class Parts implements WebParts {
    /** Signs around a word, which are no part of it. */
    private static final Pattern OUTSIDE = Pattern.compile("^[^\\p{L}]+|[^\\p{L}\\p{Nd}]+$");

    private final RecordExtractor extractor = new RecordExtractor(RecordSettings.DEFAULT);
    private final Ingest ingest = new Ingest(IngestSettings.defaults());
    private @Nullable SearchIndex index;

    @Override
    public RecordExtractor extractor() {
      return extractor;
    }

    @Override
    public Ingest ingest() {
      return ingest;
    }

    @Override
    public synchronized SearchIndex index(Path folder) {
      if (index == null) {
        index = IndexSink.index(folder);
      }
      return index;
    }

    @Override
    public OpenSink openSink(Archive archive) throws IOException {
      return IndexSink.open(archive, index(archive.indexFolder()));
    }

    @Override
    public OpenWork openWork(Archive archive) throws IOException {
      UserDictionary own = archive.dictionary();
      RepairSettings repair = RepairSettings.defaults();
      Versions versions = Stages.versions(OcrMode.AUTO, repair, own);
      return new Work(Stages.pipeline(OcrMode.AUTO, repair, own), versions);
    }

    @Override
    public synchronized boolean addToDictionary(Archive archive, String text) throws IOException {
      String word = OUTSIDE.matcher(text).replaceAll("");
      if (word.isEmpty() || archive.dictionary().phrases().contains(word)) {
        return false;
      }
      Path file = archive.folder().resolve("dictionary.txt");
      Path beside = archive.folder().resolve(".dictionary.part");
      String old = Files.exists(file) ? Files.readString(file) : "";
      String gap = old.isEmpty() || old.endsWith("\n") ? "" : "\n";
      Files.writeString(
          beside,
          old + gap + "word: " + word + "\n",
          StandardOpenOption.SYNC,
          StandardOpenOption.CREATE,
          StandardOpenOption.TRUNCATE_EXISTING);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return true;
    }
  }

  private record Work(Pipeline work, Versions versions) implements WebParts.OpenWork {
    @Override
    public void close() {
      work.close();
    }
  }
}
