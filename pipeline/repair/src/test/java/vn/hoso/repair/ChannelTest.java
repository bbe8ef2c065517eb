package vn.hoso.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChannelTest {
  @TempDir Path folder;

  private static float cost(Channel channel, char printed, char read) {
    return channel.single(Alphabet.trueIndex(printed), Alphabet.readIndex(read));
  }

  @Test
  void whatWasCountedBecomesCheap() {
    var counts = new Confusions();
    counts.add("ế", "é", 90);
    counts.add("ế", "e", 10);
    Channel before = new Channel(new Confusions(), ChannelPrior.foreignEngine());
    Channel after = new Channel(counts, ChannelPrior.foreignEngine());
    assertThat(cost(after, 'ế', 'é')).isLessThan(cost(before, 'ế', 'é'));
    assertThat(cost(after, 'ế', 'é')).isLessThan(cost(after, 'ế', 'e'));
    assertThat(cost(after, 'ế', 'ế')).isGreaterThan(cost(before, 'ế', 'ế'));
  }

  @Test
  void lettersWithTheSameMarksLearnFromEachOther() {
    var counts = new Confusions();
    for (char c : "ếố".toCharArray()) {
      counts.add("" + c, "" + Alphabet.base(c), 100);
    }
    Channel taught = new Channel(counts, ChannelPrior.foreignEngine());
    Channel untaught = new Channel(new Confusions(), ChannelPrior.foreignEngine());
    // ấ was never counted, but ế and ố lost the same marks; ẽ has others.
    assertThat(cost(taught, 'ấ', 'a')).isLessThan(cost(untaught, 'ấ', 'a'));
    assertThat(cost(taught, 'ẽ', 'e')).isEqualTo(cost(untaught, 'ẽ', 'e'));
  }

  @Test
  void anEngineThatKnowsVietnameseErrsByAMarkRatherThanByALetter() {
    Channel channel = new Channel(new Confusions(), ChannelPrior.vietnameseEngine());
    assertThat(cost(channel, 'ẩ', 'ẩ')).isLessThan(cost(channel, 'ẩ', 'â'));
    assertThat(cost(channel, 'ẩ', 'â')).isLessThan(cost(channel, 'ẩ', 'ã'));
    assertThat(cost(channel, 'ẩ', 'ã')).isLessThan(cost(channel, 'ẩ', 'ê'));
  }

  @Test
  void everyReadingOfEveryLetterHasAFinitePrice() {
    Channel channel = new Channel(new Confusions(), ChannelPrior.foreignEngine());
    for (int t = 0; t < Alphabet.TRUE_SIZE; t++) {
      for (int r = 0; r < Alphabet.READ_SIZE; r++) {
        assertThat(channel.single(t, r)).isBetween(0f, 21f);
      }
    }
  }

  @Test
  void alignmentFindsWhichLetterBecameTwo() {
    var aligner = new SegmentAligner(new Channel(new Confusions(), ChannelPrior.foreignEngine()));
    List<String> segments = new ArrayList<>();
    aligner.align("mộ", "rno").forEach(s -> segments.add(s.printed() + ">" + s.read()));
    assertThat(segments).containsExactly("m>rn", "ộ>o");
  }

  @Test
  void aFileWithABadRowNamesTheLine() throws IOException {
    Path file = folder.resolve("confusions.tsv");
    Files.writeString(file, "# ok\nế\té\t3\nế\té\n");
    assertThatThrownBy(() -> Confusions.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("confusions.tsv:3");
  }

  @Test
  void writingAndReadingGivesTheSameCounts() throws IOException {
    var counts = new Confusions();
    counts.add("ộ", "", 2);
    counts.add("ộ", "(>", 3.5);
    counts.add("lư", "hr", 2);
    counts.add("lư", Confusions.PRINTED, 9);
    counts.add("ma", Confusions.PRINTED, 9);
    Path file = folder.resolve("c.tsv");
    counts.write(file, "two\nlines", 1);
    Confusions back = Confusions.read(file);
    assertThat(back.rows().get("ộ")).containsEntry("", 2.0).containsEntry("(>", 3.5);
    assertThat(back.rows().get("lư")).containsEntry("hr", 2.0).containsEntry("*", 9.0);
    assertThat(back.rows()).doesNotContainKey("ma");
  }
}
