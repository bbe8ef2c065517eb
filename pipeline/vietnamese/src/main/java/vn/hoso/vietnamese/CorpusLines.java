package vn.hoso.vietnamese;

import java.util.List;

/** Takes the lines of one source into its group, block by block. */
final class CorpusLines {
  private final CorpusGroup group;
  private final int groupNumber;
  private final int weight;
  private final CorpusVocabulary vocabulary;
  private final int blockLines;
  private final int groups;
  private final LmTokenizer.SurfaceSink sink;
  private int lines;
  private long tokens;

  CorpusLines(
      List<CorpusGroup> groups,
      int groupNumber,
      int weight,
      CorpusVocabulary vocabulary,
      LanguageModelTraining.Settings settings) {
    this.group = groups.get(groupNumber);
    this.groupNumber = groupNumber;
    this.weight = weight;
    this.vocabulary = vocabulary;
    this.blockLines = settings.blockLines();
    this.groups = groups.size();
    this.sink =
        new LmTokenizer.SurfaceSink() {
          @Override
          public void token(String surface) {
            take(surface);
          }

          @Override
          public void bound() {
            group.bound();
          }
        };
  }

  /** One line; its end is the end of a paragraph. */
  void line(String line) {
    if (lines++ % blockLines == 0) {
      group.beginBlock(weight);
    }
    LmTokenizer.scan(line, sink);
    group.bound();
  }

  private void take(String surface) {
    int id = vocabulary.id(surface);
    group.token(id);
    tokens++;
    if (group.isTraining()) {
      // Blocks of different groups get different numbers, all above 0.
      vocabulary.count(id, groupNumber, group.block() * groups + groupNumber + 1, weight);
    }
  }

  long tokens() {
    return tokens;
  }
}
