package vn.hoso.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who is signed in, in memory: a restart signs everybody out. Each session has a secret in a cookie
 * that no script sees, and another that the page sends with each change, which no other site knows.
 */
final class Sessions {
  static final String COOKIE = "hoso";
  private static final long IDLE = Duration.ofHours(8).toNanos();
  private static final int MOST = 10_000;

  private final Map<String, Session> sessions = new LinkedHashMap<>();

  /**
   * One browser that is signed in.
   *
   * @param name of the account
   * @param csrf to be sent with each change
   */
  record Session(String id, String name, String csrf, long lastUsed) {}

  synchronized Session begin(String name) {
    sessions.values().removeIf(s -> System.nanoTime() - s.lastUsed() > IDLE);
    if (sessions.size() >= MOST) {
      sessions.remove(sessions.keySet().iterator().next());
    }
    Session session = new Session(Accounts.random(), name, Accounts.random(), System.nanoTime());
    sessions.put(session.id(), session);
    return session;
  }

  synchronized Optional<Session> find(String id) {
    Session session = sessions.get(id);
    if (session == null || System.nanoTime() - session.lastUsed() > IDLE) {
      sessions.remove(id);
      return Optional.empty();
    }
    Session used = new Session(session.id(), session.name(), session.csrf(), System.nanoTime());
    sessions.put(id, used);
    return Optional.of(used);
  }

  synchronized void end(String id) {
    sessions.remove(id);
  }
}
