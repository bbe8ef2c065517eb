package vn.hoso.web;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes guessing passwords slow: after {@value #FREE} failures a name and a client's address each
 * have to wait, twice as long after each further one, up to {@value #LONGEST_SECONDS} seconds.
 */
final class Throttle {
  private static final int FREE = 5;
  private static final int LONGEST_SECONDS = 900;
  private static final int MOST = 20_000;

  private final Map<String, Failures> failures =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > MOST;
        }
      };

  private record Failures(int count, long until) {}

  /** Seconds until another try is heard; 0 where it is heard now. */
  synchronized long wait(String name, String address) {
    return Math.max(waitOf("n:" + name), waitOf("a:" + address));
  }

  private long waitOf(String key) {
    Failures known = failures.get(key);
    if (known == null) {
      return 0;
    }
    long left = known.until() - System.nanoTime();
    return left <= 0 ? 0 : left / 1_000_000_000L + 1;
  }

  synchronized void failed(String name, String address) {
    for (String key : new String[] {"n:" + name, "a:" + address}) {
      Failures known = failures.get(key);
      int count = known == null ? 1 : known.count() + 1;
      long seconds =
          count < FREE ? 0 : Math.min(LONGEST_SECONDS, 1L << Math.min(20, count - FREE + 1));
      failures.put(key, new Failures(count, System.nanoTime() + seconds * 1_000_000_000L));
    }
  }

  synchronized void succeeded(String name, String address) {
    failures.remove("n:" + name);
    failures.remove("a:" + address);
  }
}
