package vn.hoso.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EdgeMemoryTest {
  private final AtomicInteger made = new AtomicInteger();

  private List<Edge> get(EdgeMemory memory, String key) {
    return memory.get(
        key,
        () -> {
          made.incrementAndGet();
          return List.of(
              Copies.copy(0, key.length(), key, 1, 0f), Copies.copy(0, key.length(), key, 2, 1f));
        });
  }

  @Test
  void makesWhatIsAskedForAgainOnce() {
    var memory = new EdgeMemory(100);
    assertThat(get(memory, "xã")).isEqualTo(get(memory, "xã")).hasSize(2);
    assertThat(get(memory, "huyện").get(0).surface()).isEqualTo("huyện");
    assertThat(made).hasValue(2);
  }

  @Test
  void holdsNoMoreThanItMayAndKeepsWhatIsInUse() {
    var memory = new EdgeMemory(100);
    for (int i = 0; i < 10_000; i++) {
      get(memory, "thôn");
      get(memory, "số " + i);
      assertThat(memory.held()).isLessThanOrEqualTo(100);
    }
    assertThat(made).hasValue(10_001);
  }

  @Test
  void soundTextsAndWellReadPagesShareWhatIsTheSameForAll() {
    var common = new CommonEdges();
    var channel = new Channel(new Confusions(), ChannelPrior.vietnameseEngine());
    var other = new Channel(new Confusions(), ChannelPrior.vietnameseEngine());
    Noise sound = new Noise(0, 6f, 6f);
    assertThat(common.memory(channel, sound)).isSameAs(common.memory(channel, sound));
    assertThat(common.memory(channel, Noise.goodOcr()))
        .isSameAs(common.memory(channel, Noise.goodOcr()))
        .isNotSameAs(common.memory(channel, sound));
    assertThat(common.memory(other, sound)).isNotSameAs(common.memory(channel, sound));
    // Otherwise each state of each document would be kept for ever.
    Noise own = new Noise(0.02, 6f, 6f);
    assertThat(common.memory(channel, own)).isNotSameAs(common.memory(channel, own));
    assertThat(
            IntStream.range(0, 50)
                .filter(i -> new Noise(0.0005 + i * 0.001, 6f, 6f).isUsual())
                .count())
        .isEqualTo(1);
  }
}
