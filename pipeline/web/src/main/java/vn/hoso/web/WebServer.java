package vn.hoso.web;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.DoSHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import vn.hoso.archive.PagePictures;

/** Serves one archive until it is closed. */
public final class WebServer implements AutoCloseable {
  private static final int MOST_CONNECTIONS = 1000;
  private static final int MOST_CLIENTS = 10_000;
  private static final int STOP_MILLISECONDS = 5000;

  private final Server server;
  private final ServerConnector connector;
  private final Holdings holdings;
  private final ImportApi imports;
  private final List<Route> routes;

  /**
   * Opens the archive and listens.
   *
   * @param archive its folder; made where it is missing
   * @throws IllegalStateException where others than this machine could reach the address and there
   *     are no accounts
   * @throws IOException where the address cannot be listened at
   */
  public WebServer(Path archive, WebSettings settings, WebParts parts) throws IOException {
    Accounts accounts = new Accounts(archive);
    if (!settings.onlyThisMachine() && !accounts.any()) {
      throw new IllegalStateException("no accounts");
    }
    this.holdings = new Holdings(archive, parts);
    Sessions sessions = new Sessions();
    Guard guard = new Guard(accounts, sessions, settings.onlyThisMachine());
    Finder finder = new Finder(holdings);
    this.imports = new ImportApi(holdings, parts, settings.maxUploadBytes());
    List<Route> all = new ArrayList<>();
    all.addAll(new SessionApi(guard, accounts, sessions).routes());
    all.addAll(new SearchApi(finder, holdings).routes());
    all.addAll(new DocumentApi(holdings).routes());
    all.addAll(new PageApi(holdings, new PagePictures(parts.ingest())).routes());
    all.addAll(new ReviewApi(holdings, parts).routes());
    all.addAll(imports.routes());
    all.addAll(new ExportApi(holdings, finder).routes());
    all.addAll(new OverviewApi(holdings).routes());
    this.routes = List.copyOf(all);
    QueuedThreadPool threads = new QueuedThreadPool(64);
    threads.setVirtualThreadsExecutor(VirtualThreads.getDefaultVirtualThreadsExecutor());
    threads.setName("web");
    this.server = new Server(threads);
    this.connector = connector(settings);
    server.addConnector(connector);
    server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, connector));
    server.setHandler(handlers(settings, new Router(routes, guard, new PageFiles())));
    server.setStopTimeout(STOP_MILLISECONDS);
    listen(settings);
  }

  private ServerConnector connector(WebSettings settings) {
    HttpConfiguration http = new HttpConfiguration();
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(16 * 1024);
    ServerConnector made = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    made.setHost(settings.address());
    made.setPort(settings.port());
    made.setIdleTimeout(Duration.ofSeconds(settings.idleSeconds()).toMillis());
    return made;
  }

  private static Handler handlers(WebSettings settings, Handler router) {
    CompressionHandler compression =
        new CompressionHandler(new MinimumDataRateHandler(router, settings.minBytesPerSecond(), 0));
    compression.putCompression(new GzipCompression());
    compression.putConfiguration(
        "/*",
        CompressionConfig.builder()
            .defaults()
            // What a client sends packed is not unpacked: a few bytes could become any number.
            .decompressExcludePath("/*")
            .build());
    DoSHandler limit =
        new DoSHandler(
            new GracefulHandler(compression),
            DoSHandler.ID_FROM_REMOTE_ADDRESS,
            new DoSHandler.LeakingBucketTrackerFactory(
                settings.requestsPerSecond(),
                settings.requestsPerSecond() + settings.requestsPerSecond() / 2,
                Duration.ofSeconds(10)),
            (request, response, callback) -> {
              response.getHeaders().put("Retry-After", "1");
              Router.write(request, response, new ApiProblem(429, "wait", 1));
              callback.succeeded();
              return true;
            },
            MOST_CLIENTS);
    return limit;
  }

  private void listen(WebSettings settings) throws IOException {
    try {
      server.start();
    } catch (Exception e) {
      close();
      if (e instanceof IOException io) {
        throw new IOException(
            "Port %d at %s cannot be listened at: %s"
                .formatted(settings.port(), settings.address(), io.getMessage()),
            io);
      }
      throw new IllegalStateException(e);
    }
  }

  /** Where it is reached. */
  public URI address() {
    String host =
        connector.getHost().contains(":") ? "[" + connector.getHost() + "]" : connector.getHost();
    return URI.create("http://" + host + ":" + connector.getLocalPort() + "/");
  }

  /** All that can be asked: method and path of each route, as in {@code openapi.json}. */
  public List<String> routes() {
    return routes.stream().map(r -> r.method() + " " + r.path().getDeclaration()).toList();
  }

  /** Waits until it is closed. */
  public void join() throws InterruptedException {
    server.join();
  }

  /** Answers what was asked, then no more; {@link #join} returns. */
  public void stop() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      stop();
    } finally {
      imports.close();
      holdings.close();
    }
  }
}
