package rutter.program;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import rutter.shell.Invocation;
import rutter.shell.Script;
import rutter.shell.Word;
import rutter.vocabulary.Vocabulary;

/** Tells what stands in a fence for a shell and is nothing that a shell is told: only if sure. */
final class NoScript {
  private static final Pattern TIME = Pattern.compile("(?:\\*|\\d{1,2})(?:[-,/][\\d*]{1,2}){0,12}");
  private static final Pattern KEYS = Pattern.compile("(?i)(?:ctrl|control|strg|cmd)[+-]\\S{1,12}");
  private static final Pattern SECTION = Pattern.compile("\\[[\\w. -]{1,60}\\]");
  private static final Pattern KEY = Pattern.compile("[A-Za-z][\\w.-]{0,60}:");
  private static final Pattern BLANK = Pattern.compile("\\s");
  private static final Set<String> SQL =
      Set.of(
          "SELECT",
          "INSERT",
          "UPDATE",
          "DELETE",
          "ALTER",
          "CREATE",
          "DROP",
          "TRUNCATE",
          "GRANT",
          "REVOKE",
          "BEGIN;",
          "COMMIT;",
          "VACUUM",
          "ANALYZE",
          "EXPLAIN");

  /** What other languages begin with; {@code import} and {@code from} are programs nobody has. */
  private static final Set<String> OTHER = Set.of("import", "from", "const", "def", "interface");

  private static final Set<String> ELISION = Set.of("...", "…");

  private NoScript() {}

  static Optional<String> reason(Script script, Vocabulary words) {
    for (Invocation command : script.all()) {
      Optional<String> reason = reason(command, words);
      if (reason.isPresent()) {
        return reason;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> reason(Invocation command, Vocabulary words) {
    boolean says = words.value("shell", command.program()).filter("says"::equals).isPresent();
    if (!says && isOpen(command)) {
      return Optional.of(Deed.Shown.open(Titles.of(said(command)).title()));
    }
    if (command.words().isEmpty()) {
      return Optional.empty();
    }
    boolean lines =
        command.words().get(0).parts().stream()
            .anyMatch(part -> part instanceof Word.Literal text && text.text().indexOf('\n') >= 0);
    if (lines) {
      return not("a text", command);
    }
    if (!command.words().get(0).isLiteral()) {
      return Optional.empty();
    }
    String first = command.words().get(0).value();
    List<String> rest = command.arguments();
    boolean set = rest.size() > 1 && rest.get(0).equals("=") && !first.startsWith("[");
    if (set || SECTION.matcher(first).matches() || KEY.matcher(first).matches()) {
      return not("a line of a file with settings", command);
    }
    if (rest.size() > 4 && TIME.matcher(first).matches() && areTimes(rest.subList(0, 4))) {
      return not("a line of a crontab", command);
    }
    if (KEYS.matcher(first).matches()) {
      return not("a key to be pressed", command);
    }
    if (SQL.contains(first) || (first.equals("BEGIN") && rest.isEmpty())) {
      return not("SQL in a fence for a shell", command);
    }
    if (OTHER.contains(first) && !rest.isEmpty()) {
      return not("code of another language", command);
    }
    boolean text = BLANK.matcher(first).find() && first.indexOf('/') < 0 && first.indexOf('\\') < 0;
    return text ? not("a text", command) : Optional.empty();
  }

  private static boolean areTimes(List<String> words) {
    return words.stream().allMatch(word -> TIME.matcher(word).matches());
  }

  private static boolean isOpen(Invocation command) {
    return command.words().stream().map(Word::value).anyMatch(ELISION::contains)
        || command.assignments().stream()
            .map(set -> set.value().value())
            .anyMatch(ELISION::contains);
  }

  private static Optional<String> not(String what, Invocation command) {
    return Optional.of("no command but " + what + ": `" + Titles.of(said(command)).title() + "`");
  }

  private static String said(Invocation command) {
    StringBuilder said = new StringBuilder();
    boolean alone = command.words().isEmpty();
    command.assignments().stream()
        .filter(set -> alone || set.span().start() < command.words().get(0).span().start())
        .forEach(
            set -> said.append(set.name()).append('=').append(set.value().value()).append(' '));
    command.words().forEach(word -> said.append(word.value()).append(' '));
    return said.toString().strip();
  }
}
