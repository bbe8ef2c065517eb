package vn.hoso.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.hoso.archive.ArchiveException;
import vn.hoso.archive.AuditLog;
import vn.hoso.archive.ImportSettings;
import vn.hoso.archive.ImportSummary;
import vn.hoso.archive.Importer;
import vn.hoso.document.MissingPartException;

/** Files handed over, and taken into the archive one import after another. */
final class ImportApi implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ImportApi.class);
  private static final int MOST_FILES = 10_000;
  private static final int MOST_JOBS = 200;
  private static final int TRY_AGAIN_MILLISECONDS = 1000;

  private final Holdings holdings;
  private final WebParts parts;
  private final long maxBytes;
  private final Map<String, ImportJob> jobs = new LinkedHashMap<>();
  private final ExecutorService worker = Executors.newSingleThreadExecutor();
  private volatile @Nullable Importer running;
  private volatile boolean closing;

  ImportApi(Holdings holdings, WebParts parts, long maxBytes) throws IOException {
    this.holdings = holdings;
    this.parts = parts;
    this.maxBytes = maxBytes;
    for (ImportJob left : Uploads.left(holdings.archive().uploads())) {
      jobs.put(left.id(), left);
    }
  }

  List<Route> routes() {
    String one = "/api/v1/imports/{import}";
    return List.of(
        Route.of("GET", "/api/v1/imports", Role.READER, this::list),
        Route.of("POST", "/api/v1/imports", Role.ADMINISTRATOR, this::begin),
        Route.of("GET", one, Role.READER, this::show),
        Route.of("POST", one + "/files", Role.ADMINISTRATOR, this::receive),
        Route.of("POST", one + "/start", Role.ADMINISTRATOR, this::start));
  }

  private record Jobs(List<ImportJob.View> imports) {}

  private void list(Call call) throws IOException {
    List<ImportJob> all;
    synchronized (jobs) {
      all = new ArrayList<>(jobs.values()).reversed();
    }
    call.json(200, new Jobs(all.stream().map(ImportJob::view).toList()));
  }

  private void begin(Call call) throws ApiProblem, IOException {
    String id = Accounts.random().replaceAll("[^A-Za-z0-9]", "").substring(0, 16);
    Path folder = holdings.archive().uploads().resolve(id);
    ImportJob job = new ImportJob(id, folder);
    synchronized (jobs) {
      jobs.values().removeIf(j -> jobs.size() >= MOST_JOBS && j.state() == ImportJob.State.DONE);
      if (jobs.size() >= MOST_JOBS) {
        throw new ApiProblem(429, "wait", 60);
      }
      jobs.put(id, job);
    }
    Files.createDirectories(folder);
    call.set("Location", "/api/v1/imports/" + id);
    call.json(201, job.view());
  }

  private ImportJob job(Call call) throws ApiProblem {
    synchronized (jobs) {
      ImportJob job = jobs.get(call.path("import"));
      if (job == null) {
        throw new ApiProblem(404, "no-such-import", call.path("import"));
      }
      return job;
    }
  }

  private void show(Call call) throws ApiProblem, IOException {
    call.json(200, job(call).view());
  }

  private void receive(Call call) throws ApiProblem, IOException {
    ImportJob job = job(call);
    String name = Uploads.safeName(call.query("name", ""));
    if (job.state() != ImportJob.State.RECEIVING) {
      throw new ApiProblem(409, "import-started");
    }
    if (job.count() >= MOST_FILES || call.request().getLength() > maxBytes) {
      throw new ApiProblem(413, "too-large", maxBytes);
    }
    Uploads.Received file = Uploads.receive(job.folder(), name, call.input(), maxBytes);
    job.received(file.path(), name, file.bytes(), file.sha256());
    call.json(201, new ImportJob.FileView(name, file.bytes(), file.sha256(), "received", null));
  }

  private void start(Call call) throws ApiProblem, IOException {
    ImportJob job = job(call);
    if (job.count() == 0) {
      throw new ApiProblem(409, "import-empty");
    }
    if (!job.start(call.principal().name())) {
      throw new ApiProblem(409, "import-started");
    }
    worker.execute(() -> run(job));
    call.json(202, job.view());
  }

  private void run(ImportJob job) {
    try (Holdings.Lease lease = leaseWhenFree();
        WebParts.OpenWork work = parts.openWork(lease.archive())) {
      job.change(ImportJob.State.WAITING, ImportJob.State.RUNNING);
      AuditLog audit = lease.archive().auditLog();
      job.view().files().forEach(f -> audit.add(job.who(), "upload", f.document(), f.name()));
      Importer importer =
          new Importer(
              lease.archive(),
              work.work(),
              lease.sink(),
              ImportSettings.standard(),
              job,
              work.versions());
      running = importer;
      ImportSummary summary = importer.run(List.of(job.folder()));
      dropTaken(job);
      ImportJob.State how = summary.interrupted() ? ImportJob.State.STOPPED : ImportJob.State.DONE;
      job.ended(how, summary.balance(), null);
    } catch (MissingPartException e) {
      job.ended(ImportJob.State.STOPPED, null, e.getMessage() + " " + e.remedy());
    } catch (InterruptedException e) {
      job.ended(ImportJob.State.STOPPED, null, "The server was stopped.");
    } catch (IOException | RuntimeException e) {
      LOG.error("an import failed", e);
      job.ended(ImportJob.State.STOPPED, null, String.valueOf(e.getMessage()));
    } finally {
      running = null;
    }
  }

  private Holdings.Lease leaseWhenFree() throws IOException, InterruptedException {
    while (true) {
      try {
        return holdings.write();
      } catch (ArchiveException e) {
        if (e.kind() != ArchiveException.Kind.LOCKED || closing) {
          throw e;
        }
        TimeUnit.MILLISECONDS.sleep(TRY_AGAIN_MILLISECONDS);
      }
    }
  }

  /** The archive has its own copy of what it took; the others stay, so that nothing is lost. */
  private static void dropTaken(ImportJob job) throws IOException {
    for (Path file : job.taken()) {
      Files.deleteIfExists(file);
      Files.deleteIfExists(file.getParent());
    }
    if (job.taken().size() == job.count()) {
      Files.deleteIfExists(job.folder());
    }
  }

  @Override
  public void close() {
    closing = true;
    Importer importer = running;
    if (importer != null) {
      importer.stop(); // documents in hand are finished
    }
    worker.close();
  }
}
