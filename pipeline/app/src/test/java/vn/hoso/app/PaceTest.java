package vn.hoso.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PaceTest {
  @Test
  void theBeginningCountsNoMoreOnceItIsLongAgo() {
    Pace pace = new Pace();
    for (int second = 0; second <= 100; second++) {
      pace.mark(second, pages(second));
    }
    assertThat(pace.perSecond(100, pages(100))).isEqualTo(3);
    assertThat(pace.perSecond(20, pages(20))).as("half of it warm").isEqualTo(3);
    assertThat(pace.perSecond(10, pages(10))).isEqualTo(1);
  }

  /** One page a second for ten seconds, then three. */
  private static int pages(int second) {
    return second <= 10 ? second : 10 + 3 * (second - 10);
  }

  @Test
  void aLongRunNeedsNoMoreMemory() {
    Pace pace = new Pace();
    for (int second = 1; second <= 200_000; second++) {
      pace.mark(second, second * 3 + (second > 100_000 ? second - 100_000 : 0));
    }
    assertThat(pace.perSecond(200_000, 700_000)).isCloseTo(4, within(0.02));
  }

  @Test
  void nothingDoneLatelyIsNoReasonToSayNever() {
    Pace pace = new Pace();
    pace.mark(1, 10);
    pace.mark(2, 10);
    assertThat(pace.perSecond(10, 10)).isEqualTo(1);
    assertThat(new Pace().perSecond(4, 2)).isEqualTo(0.5);
  }
}
