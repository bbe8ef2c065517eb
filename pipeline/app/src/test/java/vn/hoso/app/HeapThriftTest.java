package vn.hoso.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HeapThriftTest {
  private static final long GIGABYTE = 1L << 30;

  @Test
  void collectsAtTwiceWhatIsAliveButNotForLittleNorBeyondWhatThereIs() {
    assertThat(HeapThrift.threshold(0, 4 * GIGABYTE)).isEqualTo(HeapThrift.MODEST);
    assertThat(HeapThrift.threshold(GIGABYTE, 4 * GIGABYTE)).isEqualTo(2 * GIGABYTE);
    assertThat(HeapThrift.threshold(GIGABYTE, GIGABYTE)).isEqualTo(GIGABYTE);
    assertThat(HeapThrift.threshold(GIGABYTE, -1)).isEqualTo(2 * GIGABYTE);
  }

  /** What is dead goes although the heap could grow for it. */
  @Test
  void theHeapStaysSmallWhateverIsThrownAway() throws Exception {
    Process process =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-XX:+UseSerialGC",
                "-Xmx1500m",
                "-Xmn64m",
                "-cp",
                System.getProperty("java.class.path"),
                Wasteful.class.getName())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    assertThat(Long.parseLong(said.strip())).isLessThan(2 * HeapThrift.MODEST);
  }

  /** Fills the old generation with what lives a while; prints the most that it came to. */
  static final class Wasteful {
    private Wasteful() {}

    public static void main(String[] none) throws Exception {
      HeapThrift.begin();
      byte[][] alive = new byte[2000][];
      long most = 0;
      for (int i = 0; i < 30_000; i++) {
        alive[i % alive.length] = new byte[100_000];
        if (i % 100 == 0) {
          most = Math.max(most, Runtime.getRuntime().totalMemory());
          Thread.sleep(2); // the notice of a full generation comes in another thread
        }
      }
      System.out.println(most);
    }
  }
}
