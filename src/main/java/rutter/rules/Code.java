package rutter.rules;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rutter.plan.Command;
import rutter.shell.Invocation;
import rutter.shell.Script;
import rutter.shell.ShellReader;
import rutter.sql.Dialect;
import rutter.sql.SqlReader;
import rutter.sql.SqlStatement;
import rutter.text.Content;

/**
 * What the commands of a plan say, statement by statement and word by word. All rules that look
 * into code ask here: {@code Code.in(subject).script(command)}.
 */
public final class Code {
  /** {@code ops@db-1:~$ }: nothing that a script could begin with. */
  private static final Pattern PROMPT =
      Pattern.compile(
          "(?:\\([\\w.-]{1,40}\\) ?)?\\[?[\\w.-]{1,40}@[\\w.-]{1,60}[^\\n$#%]{0,100}[$#%] ");

  private final Subject subject;
  private final IdentityHashMap<Command, Optional<Script>> scripts = new IdentityHashMap<>();
  private final IdentityHashMap<Command, List<Invocation>> invocations = new IdentityHashMap<>();
  private final IdentityHashMap<Command, List<SqlStatement>> statements = new IdentityHashMap<>();
  private final Engines engines;
  private @Nullable SqlFiles files;

  private Code(Subject subject) {
    this.subject = subject;
    this.engines = new Engines(subject, this);
  }

  public static Code in(Subject subject) {
    return subject.once(Code.class, Code::new);
  }

  /** What a shell reads: a fence for one, what a terminal shows, or a command within a line. */
  public Optional<Script> script(Command command) {
    return scripts.computeIfAbsent(command, this::read);
  }

  /**
   * All that a command invokes: also in {@code $(…)}, and in the words of programs that run a
   * script, as {@code ssh host "…"}.
   */
  public List<Invocation> invocations(Command command) {
    return invocations.computeIfAbsent(
        command,
        any ->
            script(any)
                .map(script -> new InnerScripts(subject.vocabulary()).all(script))
                .orElse(List.of()));
  }

  /** The SQL of a fence, or that which its script hands to a client of a server. */
  public List<SqlStatement> sql(Command command) {
    return statements.computeIfAbsent(command, this::readSql);
  }

  private List<SqlStatement> readSql(Command command) {
    if (isSql(command)) {
      return new SqlReader(dialect(command)).read(content(command));
    }
    List<SqlStatement> found = new ArrayList<>();
    for (var sql : SqlInShell.in(invocations(command), subject.vocabulary(), files())) {
      found.addAll(new SqlReader(engines.withVersion(sql.engine())).read(sql.content()));
    }
    return List.copyOf(found);
  }

  /** Whether a dialect is that of a server of which nothing is known here, such as SQLite. */
  public boolean isOfOther(Dialect dialect) {
    return dialect.is(Dialect.Engine.ANY)
        && dialect().is(Dialect.Engine.ANY)
        && subject.once(Other.class, Other::in).named();
  }

  /** Whether a plan names a server that is neither PostgreSQL nor MySQL. */
  private record Other(boolean named) {
    static Other in(Subject subject) {
      return new Other(subject.vocabulary().phrases("server", "other").in(subject.text()));
    }
  }

  /** The SQL that one command hands to a client. */
  public List<SqlStatement> sql(Invocation invocation) {
    List<SqlStatement> found = new ArrayList<>();
    for (var sql : SqlInShell.in(List.of(invocation), subject.vocabulary(), files())) {
      found.addAll(new SqlReader(engines.withVersion(sql.engine())).read(sql.content()));
    }
    return List.copyOf(found);
  }

  private SqlFiles files() {
    SqlFiles known = files;
    if (known == null) {
      known = new SqlFiles(subject.vocabulary());
      for (Command command : subject.plan().commands()) {
        known.add(invocations(command));
      }
      files = known;
    }
    return known;
  }

  /** For which server the SQL of the plan is written. */
  public Dialect dialect() {
    return engines.ofPlan();
  }

  /** For which server the SQL of a command is written, which may differ from that of the plan. */
  public Dialect dialect(Command command) {
    return engines.of(command);
  }

  private Optional<Script> read(Command command) {
    return kind(command).map(kind -> ShellReader.read(content(command), kind));
  }

  private Optional<ShellReader.Kind> kind(Command command) {
    if (command.form() == Command.Form.INLINE) {
      return isSql(command) ? Optional.empty() : Optional.of(kindByPrompt(command));
    }
    return subject
        .vocabulary()
        .value("terminal", command.language())
        .map(kind -> kind.equals("console") ? ShellReader.Kind.CONSOLE : kindByPrompt(command));
  }

  /** Many show prompts without saying that this is a terminal. */
  private static ShellReader.Kind kindByPrompt(Command command) {
    String body = command.body().stripLeading();
    boolean prompted = body.startsWith("$ ") || PROMPT.matcher(body).lookingAt();
    return prompted ? ShellReader.Kind.CONSOLE : ShellReader.Kind.SCRIPT;
  }

  /** Whether prompts and answers stand in it. */
  public boolean isTerminal(Command command) {
    return kind(command).filter(ShellReader.Kind.CONSOLE::equals).isPresent();
  }

  /** Whether all of it is SQL, by the language of the fence or the words within a line. */
  public boolean isSql(Command command) {
    if (command.form() == Command.Form.INLINE) {
      String body = command.body();
      int word = 0;
      while (word < body.length() && Character.isUpperCase(body.charAt(word))) {
        word++;
      }
      // a variable that is set before a command is none
      return word > 1 && (word == body.length() || !isOfName(body.charAt(word)));
    }
    return subject.vocabulary().value("code", command.language()).filter("sql"::equals).isPresent();
  }

  private static boolean isOfName(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '=';
  }

  /** The code without what its containers put before the lines. */
  public Content content(Command command) {
    Content content = Content.of(subject.text(), command.lines());
    return command.form() == Command.Form.INLINE ? oneLine(content) : content;
  }

  /** The end of a line is a space between backticks. */
  private static Content oneLine(Content content) {
    if (content.chars().indexOf('\n') < 0) {
      return content;
    }
    int[] offsets = new int[content.length() + 1];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = content.offset(i);
    }
    return Content.at(content.chars().replace('\n', ' '), offsets);
  }
}
