package vn.hoso.repair;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The edges of tokens that were met before: to find them is most of the work on a sound text, and
 * the same words come again and again, also from one document to the next.
 *
 * <p>What was met last is kept: when the newer half is full it becomes the older one, and what is
 * asked for in the older one moves to the newer. Safe for many threads; two that ask at once for
 * the same may both work it out, and come to the same.
 */
final class EdgeMemory {
  private final int half;
  private final AtomicReference<Halves> halves = new AtomicReference<>(new Halves(Map.of()));

  /**
   * What is kept.
   *
   * @param size edges in the newer half, about
   */
  private record Halves(
      Map<String, List<Edge>> newer, Map<String, List<Edge>> older, AtomicInteger size) {
    Halves(Map<String, List<Edge>> older) {
      this(new ConcurrentHashMap<>(), older, new AtomicInteger());
    }
  }

  /**
   * @param most edges to hold, about; one takes some 60 bytes
   */
  EdgeMemory(int most) {
    this.half = most / 2;
  }

  /** The edges under a key: those that were kept, or newly made ones. */
  List<Edge> get(String key, Supplier<List<Edge>> make) {
    Halves now = halves.get();
    List<Edge> edges = now.newer().get(key);
    if (edges == null) {
      List<Edge> kept = now.older().get(key);
      edges = kept == null ? List.copyOf(make.get()) : kept;
      keep(key, edges);
    }
    return edges;
  }

  private void keep(String key, List<Edge> edges) {
    Halves now = halves.get();
    if (now.newer().putIfAbsent(key, edges) == null
        && now.size().addAndGet(edges.size() + 1) > half) {
      halves.compareAndSet(now, new Halves(now.newer()));
    }
  }

  /** How many edges are held. */
  int held() {
    Halves now = halves.get();
    return Stream.of(now.newer(), now.older())
        .flatMap(edges -> edges.values().stream())
        .mapToInt(List::size)
        .sum();
  }
}
