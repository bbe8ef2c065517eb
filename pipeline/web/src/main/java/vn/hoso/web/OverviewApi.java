package vn.hoso.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import vn.hoso.archive.ArchiveStatus;
import vn.hoso.archive.Catalogue;

/** The archive as a whole, and the description of this interface. */
final class OverviewApi {
  private final Holdings holdings;
  private final byte[] description;

  OverviewApi(Holdings holdings) throws IOException {
    this.holdings = holdings;
    try (InputStream in = OverviewApi.class.getResourceAsStream("openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("the build lacks openapi.json");
      }
      this.description = in.readAllBytes();
    }
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", "/api/v1/overview", Role.READER, this::overview),
        Route.of("GET", "/api/v1/openapi.json", null, this::description));
  }

  private record Overview(
      ArchiveStatus status, Catalogue.Numbers numbers, int doubts, boolean indexed) {}

  private void overview(Call call) throws IOException {
    Catalogue catalogue = holdings.catalogue();
    ArchiveStatus status = holdings.archive().status();
    call.json(
        200,
        new Overview(
            status, catalogue.numbers(), catalogue.doubtCount(), status.notIndexed() == 0));
  }

  private void description(Call call) throws IOException {
    call.bytes(200, "application/json", description);
  }
}
