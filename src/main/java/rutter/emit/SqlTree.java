package rutter.emit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import rutter.sql.Change;
import rutter.sql.Dialect;
import rutter.sql.Lock;
import rutter.sql.Schema;
import rutter.sql.SqlStatement;
import rutter.sql.Undo;
import rutter.text.Source;

/**
 * The SQL of a plan, statement by statement: what it changes, which locks it takes, what undoes it.
 */
public final class SqlTree {
  private static final String INDENT = " ".repeat(Page.MARGIN + 2);

  private final Page page;
  private final Dialect dialect;
  private final Schema known;

  private SqlTree(Dialect dialect, Page page) {
    this.dialect = dialect;
    this.page = page;
    this.known = new Schema(dialect);
  }

  /** Statements in the order in which they are run; those of rollbacks are told to be such. */
  public record Part(List<SqlStatement> statements, String role, boolean runs) {
    public Part {
      statements = List.copyOf(statements);
    }
  }

  public static String of(Source source, Dialect dialect, List<Part> parts, Ink ink, int width) {
    Page page = new Page(source, ink, width);
    SqlTree tree = new SqlTree(dialect, page);
    page.line("  read as " + server(dialect));
    parts.forEach(tree::write);
    if (parts.isEmpty()) {
      page.line("  it has no SQL");
    }
    return page.toString();
  }

  private static String server(Dialect dialect) {
    String name =
        switch (dialect.engine()) {
          case POSTGRESQL -> "PostgreSQL";
          case MYSQL -> "MySQL";
          case ANY -> "SQL of any server";
        };
    return dialect.version().isPresent() ? name + " " + dialect.version().getAsInt() : name;
  }

  private void write(Part part) {
    page.blank();
    page.line("  " + page.ink().strong(Terminal.fit(part.role(), page.width() - 2)));
    part.statements().forEach(statement -> write(statement, part.runs(), 0));
  }

  private void write(SqlStatement statement, boolean runs, int depth) {
    String text = statement.text().chars().strip().replaceAll("\\s+", " ");
    page.at(statement.span(), "  ".repeat(Math.min(depth, 8)) + text);
    for (Change change : statement.changes()) {
      List<String> said = new ArrayList<>();
      said.add(kind(change));
      Lock.of(change, dialect).forEach(lock -> said.add(lock(lock)));
      page.wrapped(INDENT, String.join("; ", said));
      if (runs) {
        undo(Undo.of(change, known));
      }
    }
    if (runs) {
      known.add(statement);
    }
    statement.inner().forEach(inner -> write(inner, false, depth + 1));
  }

  /** {@code add column}, from the name of the record. */
  private static String kind(Change change) {
    StringBuilder kind = new StringBuilder();
    for (char c : change.getClass().getSimpleName().toCharArray()) {
      kind.append(Character.isUpperCase(c) && !kind.isEmpty() ? " " : "");
      kind.append(Character.toLowerCase(c));
    }
    if (change instanceof Change.Create create) {
      return kind + " " + create.thing();
    } else if (change instanceof Change.Drop drop) {
      return kind + " " + drop.thing();
    } else if (change instanceof Change.Rename rename) {
      return kind + " " + rename.thing();
    } else if (change instanceof Change.Write write) {
      return write.kind().name().toLowerCase(Locale.ROOT);
    }
    return kind.toString();
  }

  private static String lock(Lock lock) {
    String work =
        switch (lock.work()) {
          case NONE -> "";
          case SCAN -> ", reads all rows";
          case REWRITE -> ", writes all rows anew";
        };
    return lock.mode() + " on " + lock.on().said() + work;
  }

  private void undo(Undo undo) {
    if (undo.loss() == Undo.Loss.NONE) {
      return;
    }
    List<String> said = new ArrayList<>();
    switch (undo.loss()) {
      case LOSSY -> said.add("loses rows of " + names(undo));
      case IRREVERSIBLE -> said.add("nothing undoes it");
      case UNKNOWN -> said.add("not known");
      default -> said.add(undo.isWhole() ? "loses nothing" : "loses nothing if known");
    }
    undo.needs().stream().sorted().forEach(need -> said.add("needs " + need));
    page.wrapped(INDENT, "undo: " + String.join("; ", said));
    undo.sql().forEach(sql -> page.wrapped(INDENT + "  ", sql.replaceAll("\\s+", " ")));
  }

  private static String names(Undo undo) {
    return undo.copies().stream()
        .map(name -> name.said())
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
