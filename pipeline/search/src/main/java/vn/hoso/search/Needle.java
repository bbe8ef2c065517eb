package vn.hoso.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Words to be marked where they stand in this order.
 *
 * @param tests one for each word
 * @param slop how many other words may stand between them
 * @param exact whether the tests are of exact forms; else of folded ones
 */
record Needle(List<Test> tests, int slop, boolean exact) {
  Needle {
    tests = List.copyOf(tests);
  }

  /** Whether a word is one that was looked for. */
  sealed interface Test {
    boolean holds(String form);
  }

  /** One of several. */
  record OneOf(Set<String> forms) implements Test {
    @Override
    public boolean holds(String form) {
      return forms.contains(form);
    }
  }

  /** One that looks like this. */
  record Like(Pattern pattern) implements Test {
    @Override
    public boolean holds(String form) {
      return pattern.matcher(form).matches();
    }
  }

  static Needle of(List<String> words, int slop, boolean exact) {
    return new Needle(
        words.stream().<Test>map(word -> new OneOf(Set.of(word))).toList(), slop, exact);
  }

  static Needle oneOf(Collection<String> words, boolean exact) {
    return new Needle(List.of(new OneOf(Set.copyOf(words))), 0, exact);
  }

  /** A form with * for any letters. */
  static Needle like(String form, boolean exact) {
    String pattern =
        java.util.Arrays.stream(form.split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining(".*"));
    return new Needle(List.of(new Like(Pattern.compile(pattern))), 0, exact);
  }
}
