package vn.hoso.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProgressCountTest {
  @Test
  void estimatesByThePagesLeft() {
    // 4 of 10 files opened, 40 pages in them, 20 read in 10 s: 20 + 6 x 10 pages are left.
    assertThat(new ProgressCount(10, 2, 0, 4, 40, 20).left(10, 2))
        .isEqualTo(Duration.ofSeconds(40));
  }

  @Test
  void countsFilesWithoutWorkIn() {
    // 50 of 100 were there already; 10 opened with 10 pages: a file has 1/6 page on average.
    assertThat(new ProgressCount(100, 60, 0, 10, 10, 10).left(6, 10.0 / 6))
        .isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void doesNotGuess() {
    assertThat(new ProgressCount(10, 0, 0, 1, 100, 4).left(60, 1)).isNull();
    assertThat(new ProgressCount(10, 5, 0, 5, 50, 40).left(1, 1)).isNull();
  }
}
