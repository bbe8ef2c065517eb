package vn.hoso.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reasons that the stages give for what they did with a page or a file, in Vietnamese. The
 * record keeps them in English; the table {@code reasons_vi.tsv} says each in both languages.
 */
final class Reasons {
  private static final List<Rule> VIETNAMESE = read("reasons_vi.tsv");

  /** A sentence with gaps, and the same in the other language with the gaps in the same order. */
  private record Rule(Pattern english, String other) {}

  private Reasons() {}

  /** The sentences in a language; what the table lacks stays as it is. */
  static String in(String language, String reason) {
    if (!language.equals("vi")) {
      return reason;
    }
    StringBuilder said = new StringBuilder();
    String rest = reason;
    while (!rest.isEmpty()) {
      Matcher found = first(rest);
      if (found == null) {
        return said.append(rest).toString();
      }
      said.append(translated(found)).append(' ');
      rest = rest.substring(found.end()).stripLeading();
    }
    return said.toString().stripTrailing();
  }

  private static @org.jspecify.annotations.Nullable Matcher first(String text) {
    for (Rule rule : VIETNAMESE) {
      Matcher matcher = rule.english.matcher(text);
      if (matcher.lookingAt()) {
        return matcher;
      }
    }
    return null;
  }

  private static String translated(Matcher found) {
    String other =
        VIETNAMESE.stream()
            .filter(rule -> rule.english.equals(found.pattern()))
            .findFirst()
            .orElseThrow()
            .other;
    for (int gap = 1; gap <= found.groupCount(); gap++) {
      other = other.replaceFirst("\\{}", Matcher.quoteReplacement(found.group(gap)));
    }
    return other;
  }

  private static List<Rule> read(String name) {
    List<Rule> rules = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Reasons.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0) {
          String pattern = Pattern.quote(line.substring(0, tab)).replace("{}", "\\E(.+?)\\Q");
          rules.add(new Rule(Pattern.compile(pattern + "(?= |$)"), line.substring(tab + 1)));
        }
      }
      return List.copyOf(rules);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
