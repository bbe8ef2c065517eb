package vn.hoso.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signing in and out, and what the page has to know before it asks for anything. */
final class SessionApi {
  private static final Logger LOG = LoggerFactory.getLogger(SessionApi.class);

  private final Guard guard;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Throttle throttle = new Throttle();

  SessionApi(Guard guard, Accounts accounts, Sessions sessions) {
    this.guard = guard;
    this.accounts = accounts;
    this.sessions = sessions;
  }

  List<Route> routes() {
    return List.of(
        Route.of("GET", "/api/v1/session", null, this::show),
        Route.of("POST", "/api/v1/session", null, this::signIn),
        Route.of("DELETE", "/api/v1/session", null, this::signOut));
  }

  /**
   * Who is signed in.
   *
   * @param name null where nobody is, and accounts are demanded
   * @param csrf to be sent as X-CSRF-Token with each change; null with an API token
   */
  private record View(
      @Nullable String name, @Nullable String role, boolean accounts, @Nullable String csrf) {}

  private void show(Call call) throws ApiProblem, IOException {
    Guard.Asking asking = guard.asking(call.request());
    Principal known = asking.principal();
    call.set("Cache-Control", "no-store");
    call.json(
        200,
        new View(
            known == null ? null : known.name(),
            known == null ? null : known.role().name().toLowerCase(Locale.ROOT),
            accounts.any(),
            asking.csrf()));
  }

  private record Credentials(@Nullable String name, @Nullable String password) {}

  private void signIn(Call call) throws ApiProblem, IOException {
    Credentials given = call.body(Credentials.class);
    if (given.name() == null || given.password() == null) {
      throw new ApiProblem(400, "bad-request", "name and password are needed");
    }
    String address = Request.getRemoteAddr(call.request());
    long seconds = throttle.wait(given.name(), address);
    if (seconds > 0) {
      throw new ApiProblem(429, "wait", seconds);
    }
    Optional<Principal> known = accounts.byPassword(given.name(), given.password());
    if (known.isEmpty()) {
      throttle.failed(given.name(), address);
      LOG.warn("sign-in refused, asked from {}", address); // not the name: it may be a password
      throw new ApiProblem(401, "bad-password");
    }
    throttle.succeeded(given.name(), address);
    Sessions.Session session = sessions.begin(known.get().name());
    call.set("Set-Cookie", cookie(call, session.id(), ""));
    call.set("Cache-Control", "no-store");
    call.json(
        200,
        new View(
            known.get().name(),
            known.get().role().name().toLowerCase(Locale.ROOT),
            true,
            session.csrf()));
  }

  private void signOut(Call call) throws IOException {
    guard.session(call.request()).ifPresent(session -> sessions.end(session.id()));
    call.set("Set-Cookie", cookie(call, "", "; Max-Age=0"));
    call.nothing();
  }

  private static String cookie(Call call, String value, String more) {
    String secure = call.request().isSecure() ? "; Secure" : "";
    return Sessions.COOKIE + "=" + value + "; Path=/; HttpOnly; SameSite=Strict" + secure + more;
  }
}
