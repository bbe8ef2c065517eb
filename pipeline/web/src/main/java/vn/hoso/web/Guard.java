package vn.hoso.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who asks, and whether the request is their own doing.
 *
 * <p>Without accounts only this machine is served, and whoever asks is its user. Then the Host
 * header must name this machine, or a page of another site could make its own name lead here (DNS
 * rebinding) and read everything. Changes must carry a secret that other sites cannot read, and
 * must not come from another origin.
 */
final class Guard {
  private static final Set<String> SAFE = Set.of("GET", "HEAD");
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

  private final Accounts accounts;
  private final Sessions sessions;
  private final boolean onlyThisMachine;

  /** Stands for a session's secret where there is no session. */
  private final String secret = Accounts.random();

  Guard(Accounts accounts, Sessions sessions, boolean onlyThisMachine) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.onlyThisMachine = onlyThisMachine;
  }

  /**
   * Who asks.
   *
   * @param principal null where nobody is signed in and accounts are demanded
   * @param csrf what changes must carry; null where a token proves them
   */
  record Asking(@Nullable Principal principal, @Nullable String csrf) {}

  /** Who asks; throws where the request is not to be heard at all. */
  Asking asking(Request request) throws ApiProblem, IOException {
    if (onlyThisMachine && !THIS_MACHINE.contains(host(request))) {
      throw new ApiProblem(421, "other-host");
    }
    Asking asking = identify(request);
    if (!SAFE.contains(request.getMethod()) && asking.csrf() != null) {
      checkOwnDoing(request, asking.csrf());
    }
    return asking;
  }

  private static String host(Request request) {
    String host = Request.getServerName(request);
    return host == null ? "" : host.toLowerCase(Locale.ROOT);
  }

  private Asking identify(Request request) throws ApiProblem, IOException {
    String authorization = request.getHeaders().get("Authorization");
    if (authorization != null) {
      String[] parts = authorization.strip().split(" +", 2);
      Optional<Principal> known =
          parts.length == 2 && parts[0].equalsIgnoreCase("Bearer")
              ? accounts.byToken(parts[1])
              : Optional.empty();
      return new Asking(known.orElseThrow(() -> new ApiProblem(401, "bad-token")), null);
    }
    Optional<Sessions.Session> session = session(request);
    if (session.isPresent()) {
      Optional<Principal> account = accounts.byName(session.get().name());
      if (account.isPresent()) {
        return new Asking(account.get(), session.get().csrf());
      }
    }
    boolean open = onlyThisMachine && !accounts.any();
    return new Asking(
        open ? new Principal(System.getProperty("user.name", "local"), Role.ADMINISTRATOR) : null,
        secret);
  }

  Optional<Sessions.Session> session(Request request) {
    for (HttpCookie cookie : Request.getCookies(request)) {
      if (cookie.getName().equals(Sessions.COOKIE)) {
        return sessions.find(cookie.getValue());
      }
    }
    return Optional.empty();
  }

  private static void checkOwnDoing(Request request, String csrf) throws ApiProblem {
    String site = request.getHeaders().get("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) {
      throw new ApiProblem(403, "other-site");
    }
    String origin = request.getHeaders().get("Origin");
    String own = request.getHttpURI().getAuthority();
    if (origin != null && !origin.equals("http://" + own) && !origin.equals("https://" + own)) {
      throw new ApiProblem(403, "other-site");
    }
    String sent = request.getHeaders().get("X-CSRF-Token");
    if (sent == null
        || !MessageDigest.isEqual(
            sent.getBytes(StandardCharsets.UTF_8), csrf.getBytes(StandardCharsets.UTF_8))) {
      throw new ApiProblem(403, "no-csrf-token");
    }
  }
}
