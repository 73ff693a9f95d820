package rutter.program;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import rutter.plan.Command;
import rutter.plan.Words;
import rutter.profile.Effect;
import rutter.rules.FenceTerms;
import rutter.shell.Invocation;
import rutter.shell.Script;
import rutter.shell.Word;

/** Why code is left to people. */
final class Unrunnable {
  /** Shells, but not such as a runbook is written for. */
  private static final Set<String> OTHER_SHELLS =
      Set.of("powershell", "pwsh", "ps1", "bat", "cmd", "fish", "tcsh", "csh", "nu");

  private static final Set<String> OTHER_SQL = Set.of("soql", "tsql", "plsql", "oracle", "sqlite");

  private final Book book;

  Unrunnable(Book book) {
    this.book = book;
  }

  Optional<String> reason(Command command, FenceTerms wishes) {
    if (wishes.manual()) {
      return Optional.of("the plan says that it is done by hand");
    }
    String language = command.language();
    boolean inline = command.form() == Command.Form.INLINE;
    boolean sql = book.code().isSql(command);
    if (!inline
        && (OTHER_SHELLS.contains(language)
            || OTHER_SQL.contains(language)
            || (!sql && book.code().script(command).isEmpty()))) {
      return Optional.of(
          language.isEmpty()
              ? "the plan does not say in which language it is"
              : "a runbook does not run " + language);
    }
    if (!sql && Typed.isUnknown(command, book)) {
      return Optional.of("it is what a terminal shows, and no prompt tells for sure what is typed");
    }
    Set<String> places = Typed.places(command, book);
    if (places.size() > 1) {
      return Optional.of("it is for several places: " + String.join(", ", places));
    }
    List<String> open = book.leftOpen(command);
    if (!open.isEmpty()) {
      return Optional.of(Deed.Shown.open(String.join(", ", open)));
    }
    Optional<String> reason =
        sql ? ofSql(command) : ofShell(book.code().script(command).orElse(Script.EMPTY));
    return reason.or(() -> ofRemarks(command));
  }

  private Optional<String> ofRemarks(Command command) {
    Script script = book.code().script(command).orElse(Script.EMPTY);
    return Remarks.in(book.code().content(command), script, book.words())
        .reason(command.role() != Command.Role.ROLLBACK);
  }

  private Optional<String> ofSql(Command command) {
    Set<String> places = Places.in(book.code().content(command).chars(), book.words());
    if (places.size() > 1) {
      return Optional.of("it is for several places: " + String.join(", ", places));
    }
    return book.code().sql(command).isEmpty()
        ? Optional.of("it has no statement")
        : NoSql.reason(book.code().sql(command), book.subject().profile().tools());
  }

  private Optional<String> ofShell(Script script) {
    if (script.fault().isPresent()) {
      return Optional.of("a shell cannot read it, because of " + script.fault().get().what());
    }
    if (script.commands().isEmpty()) {
      return Optional.of("it has no command");
    }
    Optional<String> other = NoScript.reason(script, book.words());
    if (other.isPresent()) {
      return other;
    }
    Optional<Invocation> opens = script.commands().stream().filter(this::opensSession).findFirst();
    opens.filter(this::isShell).ifPresent(this::enter);
    return opens.map(
        command -> "`" + command.program() + "` opens a session, or does not end by itself");
  }

  private boolean isShell(Invocation command) {
    return book.effects().of(command).stream().anyMatch(use -> use.kind().equals("shell"));
  }

  private void enter(Invocation command) {
    String words = String.join(" ", command.words().stream().map(Word::value).toList());
    book.enter(new Words(Titles.of(words).title(), command.span()));
  }

  private boolean opensSession(Invocation command) {
    boolean fed =
        command.before() == Invocation.Joint.PIPE
            || command.redirects().stream().anyMatch(from -> from.sign().startsWith("<"));
    if (command.depth() > 0 || book.words().value("bounded", command.program()).isPresent()) {
      return false;
    }
    return book.effects().of(command).stream()
        .filter(use -> use.effect() == Effect.OPENS)
        .anyMatch(use -> !use.kind().equals("answer") && (!fed || use.kind().equals("stream")));
  }
}
