package vn.hoso.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs commands as a user would, in English unless told otherwise. */
final class RunHoso {
  private RunHoso() {}

  /** What a command answered. */
  record Answer(int code, String out, String err) {
    JsonNode json() {
      return JsonMapper.shared().readTree(out);
    }
  }

  static Answer run(Object... arguments) {
    return piped("", arguments);
  }

  static Answer piped(String in, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false);
    String[] words = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
    if (!Arrays.asList(words).contains("--lang")) {
      words = Arrays.copyOf(words, words.length + 2);
      words[words.length - 2] = "--lang";
      words[words.length - 1] = "en";
    }
    int code = CommandLineInterface.run(console, words);
    console.out().flush();
    return new Answer(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** The folder of the sample documents. */
  static Path samples() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isRegularFile(at.resolve("samples/README.md"))) {
        return at.resolve("samples");
      }
    }
    throw new IllegalStateException("the folder samples was not found");
  }
}
