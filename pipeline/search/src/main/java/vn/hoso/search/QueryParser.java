package vn.hoso.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.hoso.search.SearchSyntaxException.Reason;
import vn.hoso.vietnamese.Letters;

/**
 * Reads a query text. The grammar, OR binding loosest:
 *
 * <pre>
 * any   := all (("OR" | "HOẶC") all)*
 * all   := part (["AND" | "VÀ"] part)*
 * part  := ("NOT" | "KHÔNG" | "-")? ( "(" any ")" | phrase | field ":" (phrase | word) | word )
 * </pre>
 *
 * Lines pasted from documents should simply work: punctuation is passed over, a colon after which
 * nothing follows is no field, nor is the bracket of "a)" one to be closed.
 */
final class QueryParser {
  private static final int MOST_WORDS = 100;
  private static final List<String> OR = List.of("OR", "HOẶC", "HOAC");
  private static final List<String> AND = List.of("AND", "VÀ");
  private static final List<String> NOT = List.of("NOT", "KHÔNG", "KHONG");
  private static final String OPENING = "\"“”„«";
  private static final String CLOSING = "\"“”»";
  private static final Pattern SLOP = Pattern.compile("~(\\d{1,2})(?=[\\s)]|$)");
  private static final Pattern FUZZY = Pattern.compile("([\\p{L}\\p{M}\\p{N}]{2,})~([12]?)");
  private static final Pattern FIELD = Pattern.compile("([\\p{L}\\p{M}]{2,}):(?!//)(?=\\S|$)");
  private static final Pattern LABEL = Pattern.compile("[\\p{L}]|\\d{1,2}(\\.\\d{1,2})*");

  private final String text;
  private final boolean mixedCase;
  private int at;
  private int depth;
  private int words;

  private QueryParser(String text) {
    this.text = text;
    this.mixedCase = text.chars().anyMatch(Character::isLowerCase);
  }

  /** {@code text} is NFC. */
  static Expression parse(String text) throws SearchSyntaxException {
    QueryParser parser = new QueryParser(text);
    Expression expression = parser.any();
    if (parser.at < text.length()) {
      throw error(parser.at, Reason.CLOSED_NOT_OPENED);
    }
    if (expression instanceof Expression.All all && all.parts().isEmpty() && !text.isBlank()) {
      throw error(-1, Reason.NO_WORD);
    }
    return expression;
  }

  private Expression any() throws SearchSyntaxException {
    List<Expression> parts = new ArrayList<>();
    Expression.All first = all();
    parts.add(first);
    while (true) {
      int start = at;
      String or = operator(OR);
      if (or == null) {
        break;
      }
      Expression.All next = all();
      if (next.parts().isEmpty() || ((Expression.All) parts.get(0)).parts().isEmpty()) {
        throw error(start, Reason.BETWEEN, or);
      }
      parts.add(next);
    }
    return parts.size() == 1 ? first : new Expression.Any(parts);
  }

  private Expression.All all() throws SearchSyntaxException {
    List<Expression> parts = new ArrayList<>();
    while (true) {
      skipPunctuation();
      if (at >= text.length() || text.charAt(at) == ')' || looksAt(OR) != null) {
        return new Expression.All(parts);
      }
      int start = at;
      String and = operator(AND);
      Optional<Expression> part = atEnd() ? Optional.empty() : part();
      if (and != null && (parts.isEmpty() || part.isEmpty())) {
        throw error(start, Reason.BETWEEN, and);
      }
      part.ifPresent(parts::add);
    }
  }

  /** Empty for what holds no word. */
  private Optional<Expression> part() throws SearchSyntaxException {
    skipPunctuation();
    int start = at;
    boolean minus = at + 1 < text.length() && text.charAt(at) == '-' && opens(at + 1);
    if (minus) {
      at++;
    }
    String not = minus ? "-" : operator(NOT);
    if (not != null) {
      Optional<Expression> inner = atEnd() ? Optional.empty() : part();
      if (inner.isEmpty()) {
        throw error(start, Reason.AFTER, not);
      }
      return Optional.of(new Expression.Not(inner.get()));
    }
    if (text.charAt(at) == '(') {
      return group();
    }
    if (OPENING.indexOf(text.charAt(at)) >= 0) {
      return phrase();
    }
    Optional<Expression> field = inField();
    if (field.isPresent()) {
      return field;
    }
    return word();
  }

  private Optional<Expression> group() throws SearchSyntaxException {
    int start = at++;
    depth++;
    Expression inner = any();
    if (at >= text.length()) {
      throw error(start, Reason.OPENED_NOT_CLOSED);
    }
    at++;
    depth--;
    return inner instanceof Expression.All all && all.parts().isEmpty()
        ? Optional.empty()
        : Optional.of(inner);
  }

  private Optional<Expression> phrase() throws SearchSyntaxException {
    String inside = quoted();
    int slop = 0;
    Matcher matcher = SLOP.matcher(text).region(at, text.length());
    if (matcher.lookingAt()) {
      slop = Integer.parseInt(matcher.group(1));
      at = matcher.end();
    }
    count(inside);
    return Spelling.exactWords(inside).isEmpty()
        ? Optional.empty()
        : Optional.of(new Expression.Phrase(inside, slop));
  }

  /** Empty where no field is named here. */
  private Optional<Expression> inField() throws SearchSyntaxException {
    Matcher matcher = FIELD.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    int start = at;
    int valueStart = matcher.end();
    String name = matcher.group(1);
    QueryField field = QueryField.named(name).orElse(null);
    if (field == null) {
      // "Nơi nhận:" and "Kính gửi:UBND" come from documents; fields are mostly typed without marks.
      if (valueStart == text.length() || !Letters.fold(name).equals(name)) {
        return Optional.empty();
      }
      throw error(start, Reason.UNKNOWN_FIELD, name, QueryField.list());
    }
    at = valueStart;
    String value = "";
    if (!atEnd()) {
      value = OPENING.indexOf(text.charAt(at)) >= 0 ? quoted() : run();
    }
    if (Spelling.exactWords(value).isEmpty() && value.indexOf('*') < 0) {
      throw error(valueStart, Reason.NO_VALUE, name);
    }
    count(value);
    return Optional.of(new Expression.InField(field, value, valueStart + 1));
  }

  private Optional<Expression> word() throws SearchSyntaxException {
    String run = run();
    if (at < text.length()
        && text.charAt(at) == ')'
        && depth == 0
        && LABEL.matcher(run).matches()) {
      at++;
    }
    count(run);
    if (run.indexOf('*') >= 0) {
      return Optional.of(new Expression.Pattern(run));
    }
    Matcher fuzzy = FUZZY.matcher(run);
    if (fuzzy.matches()) {
      int edits = fuzzy.group(2).isEmpty() ? 1 : Integer.parseInt(fuzzy.group(2));
      return Optional.of(new Expression.Fuzzy(fuzzy.group(1), edits));
    }
    return Spelling.exactWords(run).isEmpty()
        ? Optional.empty()
        : Optional.of(new Expression.Word(run));
  }

  /** What stands between here and the next space, bracket or quotation mark. */
  private String run() {
    int start = at;
    while (at < text.length() && !isEnd(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() throws SearchSyntaxException {
    int start = at++;
    while (at < text.length() && CLOSING.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (at >= text.length()) {
      throw error(start, Reason.QUOTE_NOT_CLOSED);
    }
    return text.substring(start + 1, at++);
  }

  private void count(String typed) throws SearchSyntaxException {
    words += Spelling.exactWords(typed).size();
    if (words > MOST_WORDS) {
      throw error(-1, Reason.TOO_LONG, String.valueOf(MOST_WORDS));
    }
  }

  /** Whether something to exclude stands right there. */
  private boolean opens(int index) {
    char c = text.charAt(index);
    return Character.isLetterOrDigit(c) || c == '(' || OPENING.indexOf(c) >= 0;
  }

  private void skipPunctuation() {
    while (at < text.length()) {
      char c = text.charAt(at);
      boolean minus = c == '-' && at + 1 < text.length() && opens(at + 1);
      boolean starts =
          Character.isLetterOrDigit(c)
              || Character.isSurrogate(c)
              || Character.getType(c) == Character.NON_SPACING_MARK
              || "()*/".indexOf(c) >= 0
              || OPENING.indexOf(c) >= 0
              || minus;
      if (starts) {
        return;
      }
      at++;
    }
  }

  /** The operator that stands here, as typed, after moving past it; null where there is none. */
  private @Nullable String operator(List<String> names) {
    skipPunctuation();
    String name = looksAt(names);
    if (name != null) {
      at += name.length();
      skipPunctuation();
    }
    return name;
  }

  /** In a text all in capitals, VÀ and KHÔNG are words like others. */
  private @Nullable String looksAt(List<String> names) {
    for (String name : names) {
      int end = at + name.length();
      if (text.startsWith(name, at)
          && (end == text.length() || isEnd(text.charAt(end)))
          && (mixedCase || name.equals(names.getFirst()))) {
        return name;
      }
    }
    return null;
  }

  private boolean atEnd() {
    return at >= text.length() || text.charAt(at) == ')';
  }

  private static boolean isEnd(char c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || c == '('
        || c == ')'
        || OPENING.indexOf(c) >= 0
        || CLOSING.indexOf(c) >= 0;
  }

  /** {@code index} from 0; -1 where it is the whole query. */
  private static SearchSyntaxException error(int index, Reason why, String... values) {
    return new SearchSyntaxException(index + 1, why, values);
  }
}
