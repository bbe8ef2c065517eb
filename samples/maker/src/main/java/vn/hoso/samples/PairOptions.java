package vn.hoso.samples;

import java.nio.file.Path;
import java.util.List;

/** The command line of {@link PairMaker}: two paths, then named options. */
final class PairOptions {
  private static final List<String> KNOWN =
      List.of(
          "--kinds",
          "--fonts",
          "--sizes",
          "--dpi",
          "--degradations",
          "--pages",
          "--seed",
          "--threads");

  private final String[] args;

  PairOptions(String[] args) {
    if (args.length < 2) {
      throw new IllegalArgumentException(
          "usage: PairMaker INPUT OUTPUT_DIR [--kinds pictures,eng,vie,western,stripped,clean]"
              + " [--fonts A,B] [--sizes 13,14] [--dpi 300,200]"
              + " [--degradations random,none,clean-bilevel,clean-grey,poor,photo,fax]"
              + " [--pages N] [--seed S] [--threads T]");
    }
    this.args = args.clone();
    for (int i = 2; i < args.length; i += 2) {
      if (!KNOWN.contains(args[i]) || i + 1 == args.length) {
        throw new IllegalArgumentException("unknown option or no value: " + args[i]);
      }
    }
  }

  Path input() {
    return Path.of(args[0]);
  }

  Path output() {
    return Path.of(args[1]);
  }

  List<PairKind> kinds() {
    return list("--kinds", "pictures").stream().map(PairKind::named).toList();
  }

  List<Typeface> fonts() {
    List<String> names = list("--fonts", "");
    return names.getFirst().isEmpty()
        ? Typeface.installedSerifs()
        : names.stream().map(Typeface::named).toList();
  }

  List<String> list(String name, String otherwise) {
    for (int i = 2; i < args.length; i += 2) {
      if (args[i].equals(name)) {
        return List.of(args[i + 1].split(","));
      }
    }
    return List.of(otherwise.split(","));
  }

  int number(String name, int otherwise) {
    return Integer.parseInt(list(name, String.valueOf(otherwise)).getFirst());
  }
}
