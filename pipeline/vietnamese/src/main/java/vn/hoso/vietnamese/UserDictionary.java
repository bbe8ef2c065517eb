package vn.hoso.vietnamese;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The user's own words: a plain file, UTF-8, one entry a line, each kind named in English or
 * Vietnamese. Blank lines and lines that begin with # say nothing.
 *
 * <pre>
 * word: mắc ca                                     (or từ:; a line without a kind is a word, too)
 * name: Krông Búk                                  (or tên:)
 * abbreviation: PTNTM = phát triển nông thôn mới   (or viết tắt:; what it stands for may be left out)
 * confusion: pand → panô                           (or nhầm:; -&gt; will do for →)
 * letters: ~ → ế                                   (or nét:; one to three characters as read, one or
 *                                                  two letters as printed)
 * </pre>
 *
 * <p>A syllable of more than eight letters is left alone where it stands as written, but damaged
 * ones are not taken for it; a confusion is the way for those.
 *
 * @param phrases words and names, NFC, as the user writes them, single spaces
 * @param abbreviations in print form, with what they stand for; empty where the user did not say
 * @param confusions words that are misread as a whole: as read, as printed (one word or several)
 * @param letters letters that are misread
 * @param fingerprint first digits of the file's SHA-256; empty where there is no file
 */
public record UserDictionary(
    List<String> phrases,
    Map<String, String> abbreviations,
    List<Confusion> confusions,
    List<Confusion> letters,
    String fingerprint) {
  private static final int DIGEST_CHARACTERS = 12;
  private static final int MOST_READ = 3;
  private static final int MOST_PRINTED = 2;

  public UserDictionary {
    phrases = List.copyOf(phrases);
    abbreviations = Map.copyOf(abbreviations);
    confusions = List.copyOf(confusions);
    letters = List.copyOf(letters);
  }

  /** What is read for what was printed. */
  public record Confusion(String read, String printed) {}

  /** No words of one's own. */
  public static UserDictionary none() {
    return new UserDictionary(List.of(), Map.of(), List.of(), List.of(), "");
  }

  /** The dictionary in a file; {@link #none} where there is no such file. */
  public static UserDictionary readIfPresent(Path file) throws IOException {
    return Files.exists(file) ? read(file) : none();
  }

  /**
   * Reads a file.
   *
   * @throws UserDictionaryException where a line is wrong
   * @throws IOException where the file cannot be read
   */
  public static UserDictionary read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Parser parser = new Parser(file);
    List<String> lines = parser.text(bytes).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replace('\uFEFF', ' ').strip();
      if (!line.isEmpty() && line.charAt(0) != '#') {
        parser.take(i + 1, Letters.nfc(line));
      }
    }
    return new UserDictionary(
        parser.phrases, parser.abbreviations, parser.confusions, parser.letters, digest(bytes));
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, DIGEST_CHARACTERS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Takes line after line. */
  private static final class Parser {
    private final Path file;
    private final List<String> phrases = new ArrayList<>();
    private final Map<String, String> abbreviations = new LinkedHashMap<>();
    private final List<Confusion> confusions = new ArrayList<>();
    private final List<Confusion> letters = new ArrayList<>();

    Parser(Path file) {
      this.file = file;
    }

    String text(byte[] bytes) {
      try {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      } catch (CharacterCodingException e) {
        int line =
            1
                + (int)
                    new String(bytes, StandardCharsets.UTF_8)
                        .chars()
                        .takeWhile(c -> c != '\uFFFD')
                        .filter(c -> c == '\n')
                        .count();
        throw new UserDictionaryException(
            file, line, UserDictionaryException.Kind.NOT_UTF_8, "", e);
      }
    }

    void take(int line, String entry) {
      int colon = entry.indexOf(':');
      String kind = colon < 0 ? "word" : entry.substring(0, colon).strip();
      String value = entry.substring(colon + 1).strip().replaceAll("\\s+", " ");
      switch (kind) {
        case "word", "từ", "name", "tên" -> phrase(line, value);
        case "abbreviation", "viết tắt" -> abbreviation(line, value);
        case "confusion", "nhầm" -> confusion(line, value);
        case "letters", "nét" -> letters(line, value);
        default -> throw wrong(line, UserDictionaryException.Kind.UNKNOWN_KIND, kind);
      }
    }

    private void phrase(int line, String value) {
      if (value.isEmpty() || !value.chars().anyMatch(Character::isLetter)) {
        throw wrong(line, UserDictionaryException.Kind.EMPTY, value);
      }
      phrases.add(value);
    }

    private void abbreviation(int line, String value) {
      int equals = value.indexOf('=');
      String form = (equals < 0 ? value : value.substring(0, equals)).strip();
      String meaning = equals < 0 ? "" : value.substring(equals + 1).strip();
      if (form.length() < 2 || form.indexOf(' ') >= 0) {
        throw wrong(line, UserDictionaryException.Kind.NO_ABBREVIATION, form);
      }
      abbreviations.put(form, meaning);
    }

    private void confusion(int line, String value) {
      Confusion confusion = arrow(line, value);
      if (confusion.read.indexOf(' ') >= 0) {
        throw wrong(line, UserDictionaryException.Kind.SEVERAL_READ, confusion.read);
      }
      if (confusion.read.chars().noneMatch(c -> Character.isLetter(c) || !isOfNumbers(c))) {
        throw wrong(line, UserDictionaryException.Kind.NUMBER, confusion.read);
      }
      confusions.add(confusion);
    }

    private static boolean isOfNumbers(int c) {
      return Character.isDigit(c) || ".,/-:%".indexOf(c) >= 0;
    }

    private void letters(int line, String value) {
      Confusion confusion = arrow(line, value);
      String printed = confusion.printed;
      boolean alphabetic = printed.chars().allMatch(c -> Letters.isAlphabetic((char) c));
      if (confusion.read.length() > MOST_READ || printed.length() > MOST_PRINTED || !alphabetic) {
        throw wrong(line, UserDictionaryException.Kind.LETTERS, value);
      }
      letters.add(confusion);
    }

    private Confusion arrow(int line, String value) {
      String plain = value.replace("->", "→");
      int at = plain.indexOf('→');
      String read = at < 0 ? "" : plain.substring(0, at).strip();
      String printed = at < 0 ? "" : plain.substring(at + 1).strip();
      if (read.isEmpty() || printed.isEmpty() || printed.indexOf('→') >= 0) {
        throw wrong(line, UserDictionaryException.Kind.NO_ARROW, value);
      }
      return new Confusion(read, printed);
    }

    private UserDictionaryException wrong(
        int line, UserDictionaryException.Kind kind, String detail) {
      return new UserDictionaryException(file, line, kind, detail, null);
    }
  }
}
