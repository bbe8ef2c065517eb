package vn.hoso.web;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Who may use an archive over HTTP: {@code accounts.json} in its folder, readable by its owner
 * alone. Passwords are kept as Argon2id, tokens as SHA-256 (they are random, so nothing is to be
 * guessed). The file is read again whenever it has changed. Safe for many threads.
 */
public final class Accounts {
  /** What OWASP's password storage cheat sheet asks for at least: 19 MiB, two passes, one lane. */
  private static final Argon2Function HASHING =
      Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

  /** Checked where there is no such account, so that the answer takes as long. */
  private static final String NOBODY = HASHING.hash("nobody").getResult();

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{Nd}._@-]{1,64}");
  private static final int LEAST_PASSWORD = 10;
  private static final int MOST_PASSWORD = 1000;

  private final Path file;
  private Stored stored = new Stored(List.of());
  private @Nullable FileTime read;

  /**
   * @param archiveFolder need not hold any accounts yet
   */
  public Accounts(Path archiveFolder) {
    this.file = archiveFolder.resolve("accounts.json");
  }

  /**
   * An account as it is shown.
   *
   * @param tokens names of its API tokens
   */
  public record Account(String name, Role role, List<String> tokens) {
    public Account {
      tokens = List.copyOf(tokens);
    }
  }

  private record Token(String name, String sha256, String made) {}

  private record User(String name, Role role, String password, String made, List<Token> tokens) {
    User {
      tokens = List.copyOf(tokens);
    }
  }

  private record Stored(List<User> users) {
    Stored {
      users = List.copyOf(users);
    }
  }

  /** Whether there is any account. */
  public synchronized boolean any() throws IOException {
    load();
    return !stored.users().isEmpty();
  }

  /** All accounts, by name. */
  public synchronized List<Account> list() throws IOException {
    load();
    return stored.users().stream()
        .map(u -> new Account(u.name(), u.role(), u.tokens().stream().map(Token::name).toList()))
        .sorted(java.util.Comparator.comparing(Account::name))
        .toList();
  }

  /**
   * Adds an account, or gives one another password and role.
   *
   * @throws IllegalArgumentException where the name or the password will not do; says why
   */
  public synchronized void put(String name, Role role, CharSequence password) throws IOException {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a name has 1 to 64 letters, digits, full stops, hyphens, underscores or @");
    }
    if (password.length() < LEAST_PASSWORD || password.length() > MOST_PASSWORD) {
      throw new IllegalArgumentException(
          "a password has " + LEAST_PASSWORD + " to " + MOST_PASSWORD + " characters");
    }
    load();
    List<Token> tokens = user(name).map(User::tokens).orElse(List.of());
    replace(name, new User(name, role, HASHING.hash(password).getResult(), now(), tokens));
  }

  /** Removes an account with its tokens; answers whether there was one. */
  public synchronized boolean remove(String name) throws IOException {
    load();
    boolean there = user(name).isPresent();
    replace(name, null);
    return there;
  }

  /**
   * Makes a token for programs; it is shown this once.
   *
   * @param tokenName what it is for
   * @return empty where there is no such account
   */
  public synchronized Optional<String> newToken(String name, String tokenName) throws IOException {
    load();
    Optional<User> user = user(name);
    if (user.isEmpty()) {
      return Optional.empty();
    }
    String token = "hoso_" + random();
    List<Token> tokens = new ArrayList<>(user.get().tokens());
    tokens.removeIf(t -> t.name().equals(tokenName));
    tokens.add(new Token(tokenName, sha256(token), now()));
    User u = user.get();
    replace(name, new User(u.name(), u.role(), u.password(), u.made(), tokens));
    return Optional.of(token);
  }

  /** Who has this name and password. */
  synchronized Optional<Principal> byPassword(String name, String password) throws IOException {
    load();
    Optional<User> user = user(name);
    boolean right = HASHING.check(password, user.map(User::password).orElse(NOBODY));
    return user.filter(u -> right).map(u -> new Principal(u.name(), u.role()));
  }

  /** Whose token it is. */
  synchronized Optional<Principal> byToken(String token) throws IOException {
    load();
    byte[] asked = sha256(token).getBytes(StandardCharsets.US_ASCII);
    for (User user : stored.users()) {
      for (Token known : user.tokens()) {
        if (MessageDigest.isEqual(known.sha256().getBytes(StandardCharsets.US_ASCII), asked)) {
          return Optional.of(new Principal(user.name(), user.role()));
        }
      }
    }
    return Optional.empty();
  }

  /** The account as it is now: a session does not outlive it, nor keep a role that it lost. */
  synchronized Optional<Principal> byName(String name) throws IOException {
    load();
    return user(name).map(u -> new Principal(u.name(), u.role()));
  }

  /** 256 random bits as text. */
  static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private Optional<User> user(String name) {
    return stored.users().stream().filter(u -> u.name().equals(name)).findFirst();
  }

  private void replace(String name, @Nullable User user) throws IOException {
    List<User> users = new ArrayList<>(stored.users());
    users.removeIf(u -> u.name().equals(name));
    if (user != null) {
      users.add(user);
    }
    save(new Stored(users));
  }

  private void load() throws IOException {
    FileTime changed;
    try {
      changed = Files.getLastModifiedTime(file);
    } catch (NoSuchFileException e) {
      stored = new Stored(List.of());
      read = null;
      return;
    }
    if (changed.equals(read)) {
      return;
    }
    try {
      stored = Json.MAPPER.readValue(Files.readAllBytes(file), Stored.class);
      read = changed;
    } catch (JacksonException e) {
      throw new IOException(file + " is damaged: " + e.getOriginalMessage(), e);
    }
  }

  private void save(Stored users) throws IOException {
    Files.createDirectories(file.getParent());
    Path beside = file.resolveSibling(".accounts." + ProcessHandle.current().pid() + ".part");
    Files.deleteIfExists(beside);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          beside,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } else {
      Files.createFile(beside);
    }
    Files.write(beside, Json.bytes(users), StandardOpenOption.SYNC);
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    stored = users;
    read = Files.getLastModifiedTime(file);
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Roles by the words that the command line takes. */
  public static Optional<Role> role(String word) {
    return Set.of(Role.values()).stream().filter(r -> r.name().equalsIgnoreCase(word)).findFirst();
  }
}
