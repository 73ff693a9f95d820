package rutter.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rutter.sql.Token.Kind;

/** Splits SQL into statements, as the tokens of each. */
final class Splitter {
  /** A client that is called before it is told what to do. */
  private static final Set<String> CLIENTS = Set.of("PSQL", "MYSQL", "MARIADB", "SUDO", "PG_DUMP");

  private final String chars;
  private final Tokens tokens;
  private final List<List<Token>> statements = new ArrayList<>();
  private List<Token> statement = new ArrayList<>();
  private Compound compound = new Compound();
  private boolean mayHaveData = true;

  private Splitter(String chars, Dialect dialect) {
    this.chars = chars;
    this.tokens = new Tokens(chars, dialect);
  }

  static List<List<Token>> split(String chars, Dialect dialect) {
    return new Splitter(chars, dialect).all();
  }

  private List<List<Token>> all() {
    while (true) {
      Token token = tokens.next();
      switch (token.kind()) {
        case END -> {
          end();
          return statements;
        }
        case META -> {
          end();
          statements.add(List.of(token));
        }
        case TERMINATOR -> terminator(token);
        case WORD -> word(token);
        default -> {
          if (token.is('.') && statement.isEmpty() && firstOnLine(token)) {
            // a command of sqlite3
            line(token);
          } else {
            add(token);
          }
        }
      }
    }
  }

  private void terminator(Token token) {
    if (compound.isOpen() && token.text().equals(";")) {
      statement.add(new Token(Kind.SIGN, ";", token.start(), token.end()));
      return;
    }
    boolean data = copiesFromInput();
    end();
    if (data) {
      skipData(token.end());
    }
  }

  private void word(Token token) {
    if (statement.isEmpty() && token.is("DELIMITER")) {
      delimiter(token);
    } else if (statement.isEmpty() && CLIENTS.contains(token.text()) && firstOnLine(token)) {
      line(token);
    } else if ((token.is("EXIT") || token.is("QUIT")) && aloneOnLine(token)) {
      end();
      line(token);
    } else if (token.is("GO") && aloneOnLine(token)) {
      end();
    } else {
      add(token);
    }
  }

  private void add(Token token) {
    statement.add(token);
    if (!tokens.ownDelimiter()) {
      compound.see(token);
    }
  }

  private void end() {
    if (!statement.isEmpty()) {
      statements.add(statement);
      statement = new ArrayList<>();
    }
    compound = new Compound();
  }

  private void delimiter(Token word) {
    String rest = chars.substring(word.end(), lineEnd(word.end())).strip();
    int blank = rest.indexOf(' ');
    tokens.delimiter(rest.isEmpty() ? ";" : blank < 0 ? rest : rest.substring(0, blank));
    line(word);
  }

  private void line(Token word) {
    int end = lineEnd(word.end());
    int length = chars.substring(word.start(), end).stripTrailing().length();
    statements.add(List.of(new Token(Kind.META, "", word.start(), word.start() + length)));
    tokens.skipTo(end);
  }

  private boolean copiesFromInput() {
    if (statement.isEmpty() || !statement.get(0).is("COPY")) {
      return false;
    }
    for (int i = 1; i + 1 < statement.size(); i++) {
      if (statement.get(i).is("FROM") && statement.get(i + 1).is("STDIN")) {
        return true;
      }
    }
    return false;
  }

  private void skipData(int from) {
    int line = from;
    while (line < chars.length() && mayHaveData) {
      int start = lineEnd(line) + 1;
      if (start >= chars.length()) {
        mayHaveData = false;
        return;
      }
      if (chars.startsWith("\\.", start)) {
        tokens.skipTo(start + 2);
        return;
      }
      line = start;
    }
  }

  private boolean firstOnLine(Token token) {
    int start = token.start();
    while (start > 0 && chars.charAt(start - 1) == ' ') {
      start--;
    }
    return start == 0 || chars.charAt(start - 1) == '\n';
  }

  private boolean aloneOnLine(Token token) {
    int end = token.end();
    while (end < chars.length() && " \r".indexOf(chars.charAt(end)) >= 0) {
      end++;
    }
    return firstOnLine(token) && (end == chars.length() || chars.charAt(end) == '\n');
  }

  private int lineEnd(int from) {
    int end = chars.indexOf('\n', from);
    return end < 0 ? chars.length() : end;
  }
}
