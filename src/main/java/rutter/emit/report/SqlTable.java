package rutter.emit.report;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rutter.emit.Terminal;
import rutter.review.Review;
import rutter.review.SqlChange;
import rutter.sql.Lock;
import rutter.sql.Undo;

/** The statements that change a database, with what they lock and what takes them back. */
final class SqlTable {
  private static final int LONGEST = 100;
  private static final Pattern COMMENT = Pattern.compile("(?m)(?<=\\s)--\\s[^'\\n]*$");

  private SqlTable() {}

  static Table of(Review review) {
    return Table.of(
            Table.Topic.CHANGES,
            List.of("Line", "Stage", "Statement", "Locks", "Undone by"),
            review.changes().stream().map(SqlTable::row).toList())
        .foldedIf(review.changes().size() > 12)
        .spoken();
  }

  private static Table.Row row(SqlChange change) {
    return Table.Row.of(
        Phrase.own(String.valueOf(change.line())).at(change.line()),
        Phrases.cell(change.stage()),
        Phrase.code(fit(change.statement())),
        Phrase.below(change.locks().stream().map(SqlTable::lock).toList()).orNothing(),
        Phrase.below(change.undoing().stream().map(SqlTable::undone).distinct().toList()));
  }

  /** On one line, on which a comment would hide what follows. */
  private static String fit(String code) {
    String bare = COMMENT.matcher(code).replaceAll("");
    return Terminal.fit(bare.replaceAll("\\s+", " "), LONGEST);
  }

  private static Phrase lock(Lock lock) {
    Phrase blocks =
        lock.mode().blocksReads()
            ? Phrase.strong("blocks reads and writes")
            : lock.mode().blocksWrites()
                ? Phrase.strong("blocks writes")
                : Phrase.own("blocks neither reads nor writes");
    String work =
        switch (lock.work()) {
          case NONE -> "";
          case SCAN -> " while it reads all rows";
          case REWRITE -> " while it writes all rows anew";
        };
    return Phrases.cell(lock.on().said())
        .and(": ")
        .and(blocks)
        .and(work + " (" + lock.mode() + ")");
  }

  private static Phrase undone(Undo undo) {
    Phrase by =
        Phrase.code(undo.sql().stream().map(SqlTable::fit).collect(Collectors.joining("; ")));
    String needs =
        undo.needs().stream()
            .sorted(Comparator.reverseOrder())
            .map(Undo.Need::toString)
            .collect(Collectors.joining(" and "));
    Phrase known = Phrase.own(needs.isEmpty() ? "" : "needs " + needs);
    return switch (undo.loss()) {
      case NONE -> Phrase.own("nothing to undo");
      case LOSSLESS -> {
        Phrase said = Phrase.joined("; ", List.of(by, known));
        yield said.isEmpty() ? Phrase.own("loses nothing") : said;
      }
      case LOSSY ->
          Phrase.joined(
              "; ", List.of(Phrase.strong("loses rows").and(" of ").and(names(undo)), by, known));
      case IRREVERSIBLE -> Phrase.strong("nothing");
      case UNKNOWN -> Phrase.own("not known");
    };
  }

  private static Phrase names(Undo undo) {
    return Phrases.cell(undo.copies().stream().map(name -> name.said()).distinct().toList());
  }
}
