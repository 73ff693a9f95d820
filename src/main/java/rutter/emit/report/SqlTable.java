package rutter.emit.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import rutter.emit.Terminal;
import rutter.review.Review;
import rutter.review.SqlChange;
import rutter.sql.Lock;
import rutter.sql.Undo;

/** The statements that change a database, with what they lock and what takes them back. */
final class SqlTable {
  private static final int LONGEST = 100;

  private SqlTable() {}

  static List<Part> of(Review review, Links links) {
    return Part.table(
        "SQL changes",
        "",
        "| Line | Stage | Statement | Locks | Undone by |",
        review.changes().stream().map(change -> row(change, links)).toList(),
        review.changes().size() > 12);
  }

  private static String row(SqlChange change, Links links) {
    return Part.row(
        links.to(String.valueOf(change.line()), change.line()),
        Phrases.cell(change.stage()),
        CodeSpan.of(fit(change.statement())),
        locks(change.locks()),
        undone(change.undoing()));
  }

  private static String fit(String code) {
    return Terminal.fit(code.replaceAll("\\s+", " "), LONGEST);
  }

  private static String locks(List<Lock> locks) {
    return locks.isEmpty()
        ? Phrases.NOTHING
        : locks.stream().map(SqlTable::lock).collect(Collectors.joining("<br>"));
  }

  private static String lock(Lock lock) {
    String blocks =
        lock.mode().blocksReads()
            ? "**blocks reads and writes**"
            : lock.mode().blocksWrites() ? "**blocks writes**" : "blocks neither reads nor writes";
    String work =
        switch (lock.work()) {
          case NONE -> "";
          case SCAN -> " while it reads all rows";
          case REWRITE -> " while it writes all rows anew";
        };
    return Phrases.cell(lock.on().said()) + ": " + blocks + work + " (" + lock.mode() + ")";
  }

  private static String undone(List<Undo> undoing) {
    List<String> said = new ArrayList<>();
    for (Undo undo : undoing) {
      said.add(undone(undo));
    }
    return said.stream().distinct().collect(Collectors.joining("<br>"));
  }

  private static String undone(Undo undo) {
    String sql = undo.sql().stream().map(SqlTable::fit).collect(Collectors.joining("; "));
    String by = sql.isEmpty() ? "" : CodeSpan.of(sql);
    String needs =
        undo.needs().stream().sorted().map(Undo.Need::toString).collect(Collectors.joining(", "));
    String known = needs.isEmpty() ? "" : "needs " + needs;
    return switch (undo.loss()) {
      case NONE -> "nothing to undo";
      case LOSSLESS -> joined(by, known, by.isEmpty() && known.isEmpty() ? "loses nothing" : "");
      case LOSSY -> joined("**loses rows** of " + names(undo), by, known);
      case IRREVERSIBLE -> "**nothing**";
      case UNKNOWN -> "not known";
    };
  }

  private static String names(Undo undo) {
    return Phrases.cell(undo.copies().stream().map(name -> name.said()).distinct().toList());
  }

  private static String joined(String... parts) {
    return List.of(parts).stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
  }
}
