package rutter.rules.shell;

import java.util.regex.Pattern;

/** Lines that are typed to something else than a shell. */
final class Foreign {
  private static final Pattern SQL =
      Pattern.compile(
          "(?:SELECT\\b(?! \\w+ in ).*|(?:INSERT INTO|DELETE FROM|(?:CREATE|ALTER|DROP) (?:TABLE|INDEX|UNIQUE|VIEW|DATABASE|SCHEMA|USER|ROLE|TYPE|EXTENSION)|TRUNCATE|SHOW|DESCRIBE|EXPLAIN|GRANT|REVOKE|VACUUM|ANALYZE) .*|UPDATE \\S+(?: SET\\b.*)?|(?:BEGIN|COMMIT|ROLLBACK);)");

  private static final Pattern TYPED =
      Pattern.compile(
          "\\\\(?:[a-z]{1,6}\\+?|[?!])(?: .*)?|>>> ?.*|(?:select|insert into|delete from|update|use|show|drop|alter|create) .*;"
              + "|from [\\w.]+ import .*|import [\\w.]+|print\\(.*|db\\.\\w.*|-- .*");

  private Foreign() {}

  static boolean isSql(String line) {
    return SQL.matcher(line).matches();
  }

  /** Also what only a client knows, such as {@code \q}. */
  static boolean isTyped(String line) {
    return isSql(line) || TYPED.matcher(line).matches();
  }
}
