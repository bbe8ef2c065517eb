package vn.hoso.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CrewTest {
  @RepeatedTest(20)
  void worksThroughAllDocumentsAndPagesOnceWhateverTheirShape() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    List<Integer> documents =
        IntStream.range(0, random.nextInt(40)).mapToObj(i -> random.nextInt(30)).toList();
    Crew crew = new Crew(1 + random.nextInt(6));
    AtomicInteger pages = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    crew.each(
        documents,
        count -> {
          List<Callable<Integer>> parts = new ArrayList<>();
          for (int i = 0; i < count; i++) {
            int number = i;
            parts.add(
                () -> {
                  pages.incrementAndGet();
                  return number;
                });
          }
          assertThat(crew.together(parts)).isEqualTo(IntStream.range(0, count).boxed().toList());
          done.incrementAndGet();
        },
        () -> false);
    assertThat(done).as("seed %d", seed).hasValue(documents.size());
    assertThat(pages)
        .as("seed %d", seed)
        .hasValue(documents.stream().mapToInt(Integer::intValue).sum());
  }

  @Test
  void sharesThePagesOfTheOnlyDocument() {
    Crew crew = new Crew(3);
    Set<String> threads = ConcurrentHashMap.newKeySet();
    CountDownLatch allThree = new CountDownLatch(3);
    Callable<Boolean> page =
        () -> {
          threads.add(Thread.currentThread().getName());
          allThree.countDown();
          return allThree.await(30, TimeUnit.SECONDS);
        };
    crew.each(
        List.of("one"),
        document -> assertThat(crew.together(List.of(page, page, page))).containsOnly(true),
        () -> false);
    assertThat(threads).hasSize(3);
  }

  @Test
  void stopsBetweenDocuments() {
    Crew crew = new Crew(2);
    AtomicInteger done = new AtomicInteger();
    crew.each(
        IntStream.range(0, 100).boxed().toList(),
        i -> done.incrementAndGet(),
        () -> done.get() >= 10);
    assertThat(done.get()).isBetween(10, 12);
  }

  @Test
  void throwsOnWhatAPageThrowsAndStops() {
    Crew crew = new Crew(2);
    AtomicInteger begun = new AtomicInteger();
    Callable<String> page =
        () -> {
          throw new IllegalStateException("no more paper");
        };
    assertThatThrownBy(
            () ->
                crew.each(
                    IntStream.range(0, 1000).boxed().toList(),
                    i -> {
                      begun.incrementAndGet();
                      crew.together(List.of(page, page));
                    },
                    () -> false))
        .hasMessage("no more paper");
    assertThat(begun.get()).isLessThan(1000);
  }
}
