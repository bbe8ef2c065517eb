package vn.hoso.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.hoso.archive.Archive;
import vn.hoso.archive.AuditLog;
import vn.hoso.web.Accounts;
import vn.hoso.web.Role;

/** {@code hoso user}: accounts for {@code hoso serve}. */
@Command(name = "user")
final class UserCommand extends HosoCommand {
  UserCommand(Context context) {
    super(context);
  }

  @Override
  ExitCode run() {
    throw new UsageException(text("user.no.subcommand"));
  }

  /** What the subcommands have in common. */
  abstract static class OnAccounts extends HosoCommand {
    @Mixin final CommandSettings.ArchiveOption archiveOption = new CommandSettings.ArchiveOption();

    OnAccounts(Context context) {
      super(context);
    }

    Accounts accounts() {
      return new Accounts(archiveOption.folder);
    }

    /** Keeps what was done for {@code hoso audit}. */
    void audit(String account, String what) {
      AuditLog.append(archiveOption.folder, "user", account, what);
    }

    String role(Role role) {
      return role.name().toLowerCase(Locale.ROOT);
    }
  }

  /** {@code hoso user add}. */
  @Command(name = "add")
  static final class AddCommand extends OnAccounts {
    @Parameters(paramLabel = "NAME", descriptionKey = "user.name")
    private String name = "";

    @Option(
        names = "--role",
        paramLabel = "ROLE",
        descriptionKey = "user.role",
        defaultValue = "reader")
    private String role = "reader";

    AddCommand(Context context) {
      super(context);
    }

    @Override
    ExitCode run() throws IOException {
      Role wanted =
          Accounts.role(role).orElseThrow(() -> new UsageException(text("user.role.range")));
      if (!Files.exists(archiveOption.folder)) {
        Archive.openForWriting(archiveOption.folder, "user").close();
      }
      Archive.openForReading(archiveOption.folder).close(); // accounts go into archives only
      try {
        accounts().put(name, wanted, password());
      } catch (IllegalArgumentException e) {
        throw new UsageException(String.valueOf(e.getMessage()));
      }
      audit(name, "has a password, role " + role(wanted));
      answer(text("user.added", name, role(wanted)));
      return ExitCode.DONE;
    }

    private String password() throws IOException {
      if (System.console() != null && console().errIsTerminal()) {
        char[] typed = System.console().readPassword("%s", text("user.password", name));
        return typed == null ? "" : new String(typed);
      }
      String line =
          new BufferedReader(new InputStreamReader(console().in(), StandardCharsets.UTF_8))
              .readLine();
      if (line == null) {
        throw new UsageException(text("user.password.missing"));
      }
      return line;
    }
  }

  /** {@code hoso user remove}. */
  @Command(name = "remove")
  static final class RemoveCommand extends OnAccounts {
    @Parameters(paramLabel = "NAME", descriptionKey = "user.name")
    private String name = "";

    RemoveCommand(Context context) {
      super(context);
    }

    @Override
    ExitCode run() throws IOException {
      if (!accounts().remove(name)) {
        throw new UsageException(text("user.none", name));
      }
      audit(name, "removed");
      answer(text("user.removed", name));
      return ExitCode.DONE;
    }
  }

  /** {@code hoso user list}. */
  @Command(name = "list")
  static final class ListCommand extends OnAccounts {
    @Mixin private final CommandSettings.JsonOption jsonOption = new CommandSettings.JsonOption();

    ListCommand(Context context) {
      super(context);
    }

    @Override
    ExitCode run() throws IOException {
      if (jsonOption.json) {
        answer(Json.of(accounts().list()));
        return ExitCode.DONE;
      }
      for (Accounts.Account account : accounts().list()) {
        answer(
            "%-20s %-14s %s"
                .formatted(
                    account.name(),
                    role(account.role()),
                    account.tokens().stream().collect(Collectors.joining(", "))));
      }
      return ExitCode.DONE;
    }
  }

  /** {@code hoso user token}. */
  @Command(name = "token")
  static final class TokenCommand extends OnAccounts {
    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "user.name")
    private String name = "";

    @Parameters(index = "1", paramLabel = "FOR", descriptionKey = "user.token.name")
    private String tokenName = "";

    TokenCommand(Context context) {
      super(context);
    }

    @Override
    ExitCode run() throws IOException {
      String token =
          accounts()
              .newToken(name, tokenName)
              .orElseThrow(() -> new UsageException(text("user.none", name)));
      audit(name, "has a token for: " + tokenName);
      answer(token);
      return ExitCode.DONE;
    }
  }
}
