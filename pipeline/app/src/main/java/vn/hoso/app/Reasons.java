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
import org.jspecify.annotations.Nullable;

/**
 * The reasons that the stages give for what they did with a page or a file, in Vietnamese. The
 * record keeps them in English; the table {@code reasons_vi.tsv} says each in both languages.
 */
final class Reasons {
  private static final String GAP = "{}";
  private static final List<Rule> VIETNAMESE = read("reasons_vi.tsv");

  /** A sentence with gaps, and the same in the other language with the gaps in the same order. */
  private record Rule(Pattern english, String other) {}

  private record Found(Rule rule, Matcher matcher) {}

  private Reasons() {}

  /** The sentences in a language; what the table lacks stays as it is. */
  static String in(String language, String reason) {
    if (!language.equals("vi")) {
      return reason;
    }
    StringBuilder said = new StringBuilder();
    String rest = reason;
    while (!rest.isEmpty()) {
      Found found = first(rest);
      if (found == null) {
        return said.append(rest).toString();
      }
      said.append(translated(found)).append(' ');
      rest = rest.substring(found.matcher.end()).stripLeading();
    }
    return said.toString().stripTrailing();
  }

  private static @Nullable Found first(String text) {
    for (Rule rule : VIETNAMESE) {
      Matcher matcher = rule.english.matcher(text);
      if (matcher.lookingAt()) {
        return new Found(rule, matcher);
      }
    }
    return null;
  }

  /** What fills a gap may be in the table too: the name of an encoding. */
  private static String translated(Found found) {
    String other = found.rule.other;
    for (int gap = 1; gap <= found.matcher.groupCount(); gap++) {
      String filled = in("vi", found.matcher.group(gap));
      other = other.replaceFirst("\\{}", Matcher.quoteReplacement(filled));
    }
    return other;
  }

  /** A gap ends where what follows it begins; one at the end takes in all the rest. */
  private static Pattern pattern(String english) {
    boolean open = english.endsWith(GAP);
    String closed = open ? english.substring(0, english.length() - GAP.length()) : english;
    String pattern = Pattern.quote(closed).replace(GAP, "\\E(.+?)\\Q");
    return Pattern.compile(pattern + (open ? "(.+)$" : "(?= |$)"));
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
          rules.add(new Rule(pattern(line.substring(0, tab)), line.substring(tab + 1)));
        }
      }
      return List.copyOf(rules);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
