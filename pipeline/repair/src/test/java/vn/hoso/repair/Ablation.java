package vn.hoso.repair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.hoso.vietnamese.Dictionaries;
import vn.hoso.vietnamese.LanguageModel;
import vn.hoso.vietnamese.Lexicon;
import vn.hoso.vietnamese.MappedLanguageModel;
import vn.hoso.vietnamese.Syllables;
import vn.hoso.vietnamese.UserDictionary;

/**
 * Prints what each part of the decoder is worth: the share of wrong syllables over folders of pairs
 * ({@code NAME.true.txt} beside {@code NAME.read.txt}), with all parts and without one at a time.
 *
 * <p>{@code mvn -q test-compile exec:java -pl pipeline/repair -Dexec.classpathScope=test
 * -Dexec.mainClass=vn.hoso.repair.Ablation -Dexec.args="FOLDER…"}
 */
final class Ablation {
  private Ablation() {}

  /** The decoder without something. */
  private record Variant(
      LanguageModel model,
      Map<String, List<String>> abbreviations,
      boolean names,
      boolean cases,
      boolean learned,
      int passes) {
    TextRepairer repairer() throws IOException {
      Lexicon lexicon = Lexicon.load(Dictionaries.folder());
      Set<String> loanwords = abbreviations.isEmpty() ? Set.of() : lexicon.loanwords();
      var vocabulary =
          new Vocabulary(
              model,
              abbreviations,
              loanwords,
              UserDictionary.none(),
              names ? NamePairs.of(lexicon.places(), model) : NamePairs.none(),
              names ? PersonNames.of(lexicon, model) : PersonNames.none(),
              cases ? CaseModel.of(lexicon.caseCounts(), model) : CaseModel.none());
      List<DamageProfile> profiles =
          TextRepairer.profiles(Dictionaries.folder(), UserDictionary.none());
      if (!learned) {
        profiles =
            profiles.stream()
                .map(p -> DamageProfile.of(p.name(), p.prior(), new Confusions()))
                .toList();
      }
      RepairSettings shipped = RepairSettings.defaults();
      var settings = new RepairSettings(shipped.keepBelow(), shipped.doubtBelow(), passes);
      return new TextRepairer(vocabulary, profiles, Calibration.none(), settings);
    }
  }

  /** Runs the program; the arguments are folders of pairs. */
  public static void main(String[] folders) throws IOException {
    LanguageModel model = MappedLanguageModel.open();
    Map<String, List<String>> all = Lexicon.load(Dictionaries.folder()).abbreviationMeanings();
    int passes = RepairSettings.defaults().passes();
    Map<String, Variant> variants = new LinkedHashMap<>();
    variants.put("all parts", new Variant(model, all, true, true, true, passes));
    for (int order = model.order() - 1; order >= 1; order--) {
      variants.put(
          "order " + order, new Variant(new Shorter(model, order), all, true, true, true, passes));
    }
    variants.put("no adaptation", new Variant(model, all, true, true, true, 1));
    variants.put("no abbreviations", new Variant(model, Map.of(), true, true, true, passes));
    variants.put("no list of places", new Variant(model, all, false, true, true, passes));
    variants.put("no model of case", new Variant(model, all, true, false, true, passes));
    variants.put("no learned damage", new Variant(model, all, true, true, false, passes));
    System.out.printf("%-20s", "wrong syllables, %");
    for (String folder : folders) {
      System.out.printf(" %14s", Path.of(folder).getFileName());
    }
    System.out.println();
    for (Map.Entry<String, Variant> variant : variants.entrySet()) {
      System.out.printf("%-20s", variant.getKey());
      TextRepairer repairer = variant.getValue().repairer();
      for (String folder : folders) {
        System.out.printf(Locale.ROOT, " %14.2f", 100 * wrong(repairer, Path.of(folder)));
      }
      System.out.println();
    }
  }

  /** Share of the true syllables that do not stand in the repaired text, in order. */
  private static double wrong(TextRepairer repairer, Path folder) throws IOException {
    List<Path> truths;
    try (Stream<Path> files = Files.list(folder)) {
      truths = files.filter(f -> f.toString().endsWith(".true.txt")).sorted().toList();
    }
    int all = 0;
    int right = 0;
    for (Path truth : truths) {
      String name = truth.getFileName().toString().replace(".true.txt", ".read.txt");
      List<String> wanted = syllables(Files.readAllLines(truth));
      List<String> read = Files.readAllLines(truth.resolveSibling(name));
      all += wanted.size();
      right += common(wanted, syllables(repairer.repair(read).lines()));
    }
    return 1 - (double) right / all;
  }

  private static int common(List<String> a, List<String> b) {
    int[][] common = new int[a.size() + 1][b.size() + 1];
    for (int i = 1; i <= a.size(); i++) {
      for (int j = 1; j <= b.size(); j++) {
        common[i][j] =
            a.get(i - 1).equals(b.get(j - 1))
                ? common[i - 1][j - 1] + 1
                : Math.max(common[i - 1][j], common[i][j - 1]);
      }
    }
    return common[a.size()][b.size()];
  }

  private static List<String> syllables(List<String> lines) {
    var result = new ArrayList<String>();
    for (String line : lines) {
      for (String word : line.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
        if (!word.isEmpty()) {
          result.add(Syllables.oldPlacement(word));
        }
      }
    }
    return result;
  }

  /** A model that looks back less far. */
  private record Shorter(LanguageModel model, int order) implements LanguageModel {
    private long cut(long context) {
      return order == 1 ? 0 : context & ((1L << (16 * (order - 1))) - 1);
    }

    @Override
    public int size() {
      return model.size();
    }

    @Override
    public int id(CharSequence token) {
      return model.id(token);
    }

    @Override
    public String token(int id) {
      return model.token(id);
    }

    @Override
    public int unknown() {
      return model.unknown();
    }

    @Override
    public int sentenceStart() {
      return model.sentenceStart();
    }

    @Override
    public int sentenceEnd() {
      return model.sentenceEnd();
    }

    @Override
    public int number() {
      return model.number();
    }

    @Override
    public void likely(long context, float least, Successors to) {
      model.likely(cut(context), least, to);
    }

    @Override
    public float logProbability(long context, int id) {
      return model.logProbability(cut(context), id);
    }

    @Override
    public long extend(long context, int id) {
      return cut(model.extend(cut(context), id));
    }
  }
}
