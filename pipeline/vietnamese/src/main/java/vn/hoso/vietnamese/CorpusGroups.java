package vn.hoso.vietnamese;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Which group a training text belongs to, told by how its name begins. */
final class CorpusGroups {
  private static final String FILE = "groups.tsv";
  private static final String OTHERS = "legal";

  private static final List<Rule> USUAL =
      List.of(
          new Rule("vietnews", "general", 1),
          new Rule("viwiki", "general", 1),
          new Rule("word_recommend_admin", "administrative", 2),
          new Rule("sct_laocai", "administrative", 1),
          new Rule("vanban_tnt305_official", "administrative", 1),
          new Rule("nq_sapxep", "administrative", 1),
          new Rule("tthc_", "administrative", 1),
          new Rule("hoso_", "administrative", 3));

  private final List<Rule> rules;

  private CorpusGroups(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  private record Rule(String beginning, String group, int weight) {}

  static CorpusGroups of(Path folder) throws IOException {
    List<Rule> rules = new ArrayList<>();
    Path file = folder.resolve(FILE);
    if (Files.exists(file)) {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          rules.add(rule(line, file, number));
        }
      }
    }
    rules.addAll(USUAL);
    return new CorpusGroups(rules);
  }

  private static Rule rule(String line, Path file, int number) throws IOException {
    String[] cells = line.split("\t", -1);
    if (cells.length != 3 || cells[1].isBlank() || !cells[2].matches("[1-9][0-9]{0,3}")) {
      throw new IOException(
          "%s, line %d: beginning of a file name, group and weight (1 to 9999) are needed, with tabs between"
              .formatted(file, number));
    }
    return new Rule(cells[0], cells[1], Integer.parseInt(cells[2]));
  }

  CorpusSource source(Path file) {
    String name = String.valueOf(file.getFileName());
    for (Rule rule : rules) {
      if (name.startsWith(rule.beginning())) {
        return new CorpusSource(file, rule.group(), rule.weight());
      }
    }
    return new CorpusSource(file, OTHERS, 1);
  }
}
