package vn.hoso.web;

import java.io.IOException;
import java.util.List;
import vn.hoso.search.Completion;

/** Search, how a query may go on, and documents like one. */
final class SearchApi {
  private final Finder finder;
  private final Holdings holdings;

  SearchApi(Finder finder, Holdings holdings) {
    this.finder = finder;
    this.holdings = holdings;
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", "/api/v1/search", Role.READER, this::search),
        Route.of("GET", "/api/v1/completions", Role.READER, this::complete),
        Route.of("GET", "/api/v1/documents/{id}/similar", Role.READER, this::similar),
        Route.of("GET", "/api/v1/documents/{id}/references", Role.READER, this::references));
  }

  private void search(Call call) throws ApiProblem, IOException {
    call.json(200, finder.find(call, call.query("limit", 10, 1, 100)));
  }

  private record Completions(List<Completion> completions) {}

  private void complete(Call call) throws ApiProblem, IOException {
    int limit = call.query("limit", 10, 1, 50);
    call.json(200, new Completions(finder.complete(call.query("q", ""), limit)));
  }

  private void similar(Call call) throws ApiProblem, IOException {
    String id = holdings.id(call.path("id"));
    call.json(200, finder.similar(id, call.query("limit", 5, 1, 50)));
  }

  private record Named(List<References.Named> references) {}

  private void references(Call call) throws ApiProblem, IOException {
    String id = holdings.id(call.path("id"));
    call.json(200, new Named(References.of(id, holdings.catalogue())));
  }
}
