package rutter.sql;

import rutter.sql.Change.Control;
import rutter.sql.Change.Transaction;

/** Reads what is told to a transaction. */
final class TransactionReader {
  private TransactionReader() {}

  static Change read(Cursor cursor) {
    return switch (cursor.next().text()) {
      case "BEGIN" -> is(Control.BEGIN);
      case "START" -> start(cursor);
      case "COMMIT", "END" -> is(Control.COMMIT);
      case "SAVEPOINT" -> is(Control.SAVEPOINT);
      case "RELEASE" -> is(Control.RELEASE);
      default -> rollback(cursor);
    };
  }

  private static Change start(Cursor cursor) {
    if (cursor.take("TRANSACTION")) {
      return is(Control.BEGIN);
    }
    if (cursor.atAny("SLAVE", "REPLICA", "GROUP_REPLICATION")) {
      cursor.back(0);
      return new Change.Call(cursor.firstWords(2), Facts.none());
    }
    throw new Unread();
  }

  private static Change rollback(Cursor cursor) {
    cursor.takeAny("WORK", "TRANSACTION");
    return is(cursor.at("TO") ? Control.ROLLBACK_TO : Control.ROLLBACK);
  }

  private static Change is(Control control) {
    return new Transaction(control, Facts.none());
  }
}
