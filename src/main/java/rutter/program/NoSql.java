package rutter.program;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import rutter.profile.Tools;
import rutter.sql.Change;
import rutter.sql.SqlStatement;

/** Tells what stands in a fence for SQL and is nothing that a server is told: only if sure. */
final class NoSql {
  /** Strings and comments, in which anything may stand. */
  private static final Pattern ANYTHING =
      Pattern.compile("'[^']*+'|\"[^\"]*+\"|--[^\\n]*+|/\\*.*?\\*/", Pattern.DOTALL);

  private static final Pattern ELISION = Pattern.compile("\\.\\.\\.|…");

  /** {@code psql -h db} */
  private static final Pattern OPTION = Pattern.compile("[a-z][\\w.-]*\\s+--?[A-Za-z]");

  private NoSql() {}

  static Optional<String> reason(List<SqlStatement> statements, Tools tools) {
    for (SqlStatement statement : statements) {
      String bare = ANYTHING.matcher(statement.text().chars()).replaceAll(" ").strip();
      String line = Titles.of(bare.lines().findFirst().orElse("")).title();
      if (ELISION.matcher(bare).find()) {
        return Optional.of(Deed.Shown.open(line));
      }
      boolean unknown = statement.changes().stream().anyMatch(Change.Opaque.class::isInstance);
      boolean options = OPTION.matcher(line).lookingAt();
      if ((unknown || options) && tools.named(first(bare)).isPresent()) {
        return Optional.of("not SQL but a command for a shell: `" + line + "`");
      }
    }
    return Optional.empty();
  }

  private static String first(String bare) {
    return bare.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
  }
}
