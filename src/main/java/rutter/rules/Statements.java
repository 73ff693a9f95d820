package rutter.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rutter.plan.Command;
import rutter.plan.Words;
import rutter.text.Span;
import rutter.vocabulary.Vocabulary;

/**
 * Takes code apart into statements and words, without understanding it: what is quoted and has
 * spaces is a statement of its own, as in {@code psql -c "DROP TABLE a"}.
 */
final class Statements {
  private static final String SIGNS = ",()<>";

  /** What ends a command of a shell, beside the end of the line. */
  private static final String ENDS = "|&`{}";

  private static final int DEEPEST = 2;

  private final String text;
  private final boolean sql;
  private final int depth;
  private final Vocabulary vocabulary;
  private final List<Statement> statements;
  private List<Words> words = new ArrayList<>();

  /** The words that should have ended a text to be read; further on they do so neither. */
  private final Set<String> unclosed = new HashSet<>();

  /** Not once a {@code $(} was seen that nothing closes. */
  private boolean balanced = true;

  private Statements(
      String text, boolean sql, int depth, Vocabulary vocabulary, List<Statement> statements) {
    this.text = text;
    this.sql = sql;
    this.depth = depth;
    this.vocabulary = vocabulary;
    this.statements = statements;
  }

  static List<Statement> of(Command command, boolean sql, String source, Vocabulary vocabulary) {
    List<Statement> statements = new ArrayList<>();
    List<Span> lines = command.lines();
    if (!lines.isEmpty()) {
      new Statements(source, sql, 0, vocabulary, statements)
          .read(lines.get(0).start(), lines.get(lines.size() - 1).end());
    }
    return statements;
  }

  private void read(int from, int to) {
    int at = from;
    while (at < to) {
      char c = text.charAt(at);
      if (isComment(at)) {
        at = endOfLine(at, to);
      } else if (sql && text.startsWith("/*", at)) {
        int close = text.indexOf("*/", at + 2);
        at = close < 0 ? to : close + 2;
      } else if (c == '\\') {
        at = escaped(at + 1, to);
      } else if (!sql && text.startsWith("<<", at) && !text.startsWith("<<<", at)) {
        at = heredoc(at + 2, to);
      } else if (ends(c)) {
        end();
        at++;
      } else if (Character.isWhitespace(c)) {
        at++;
      } else if (SIGNS.indexOf(c) >= 0) {
        words.add(new Words(String.valueOf(c), new Span(at, at + 1)));
        at++;
      } else {
        at = word(at, to);
      }
    }
    end();
  }

  private boolean ends(char c) {
    return c == ';' || (!sql && (c == '\n' || c == '\r' || ENDS.indexOf(c) >= 0));
  }

  /** The text between quotes in a shell may be either, and {@code --force} begins no comment. */
  private boolean isComment(int at) {
    if (sql) {
      return text.startsWith("--", at) && (depth == 0 || text.startsWith("-- ", at));
    }
    return text.charAt(at) == '#' || (text.startsWith("-- ", at) && words.isEmpty());
  }

  /** A line that goes on, an escaped sign, or a word such as {@code \\copy}. */
  private int escaped(int at, int to) {
    if (at >= to || Character.isLetter(text.charAt(at))) {
      return at;
    }
    return text.startsWith("\r\n", at) ? at + 2 : at + 1;
  }

  private int endOfLine(int at, int to) {
    int end = at;
    while (end < to && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  /** Quotes are no part of a word; a quoted part with spaces is read on its own. */
  private int word(int from, int to) {
    StringBuilder word = new StringBuilder();
    int at = from;
    while (at < to && !isBetweenWords(text.charAt(at))) {
      char c = text.charAt(at);
      int close = c == '"' || c == '\'' ? closing(at, to) : -1;
      if (close < 0) {
        word.append(c);
        at++;
        continue;
      }
      if (hasSpace(at + 1, close)) {
        quoted(at + 1, close);
      } else {
        word.append(text, at + 1, close);
      }
      at = close + 1;
    }
    if (!word.isEmpty()) {
      words.add(new Words(word.toString(), withoutQuotes(from, at)));
    }
    return at;
  }

  private Span withoutQuotes(int from, int to) {
    char c = text.charAt(from);
    boolean quoted = to - from > 2 && (c == '"' || c == '\'') && text.charAt(to - 1) == c;
    return quoted ? new Span(from + 1, to - 1) : new Span(from, to);
  }

  private boolean isBetweenWords(char c) {
    return Character.isWhitespace(c) || c == '\\' || SIGNS.indexOf(c) >= 0 || ends(c);
  }

  /** Where a quoted part ends; quotes within {@code "$(...)"} are those of the command in it. */
  private int closing(int quote, int to) {
    int open = 0;
    for (int at = quote + 1; at < to; at++) {
      char c = text.charAt(at);
      if (c == '\\') {
        at++;
      } else if (c == text.charAt(quote) && open == 0) {
        return at;
      } else if (open > 0 && (c == '(' || c == ')')) {
        open += c == '(' ? 1 : -1;
      } else if (balanced && c == '(' && text.charAt(at - 1) == '$') {
        open = 1;
      }
    }
    if (open > 0) {
      balanced = false;
      return closing(quote, to);
    }
    return -1;
  }

  private boolean hasSpace(int from, int to) {
    return text.substring(from, to).chars().anyMatch(Character::isWhitespace);
  }

  /** What a command only prints or searches for is not done. */
  private void quoted(int from, int to) {
    boolean said =
        !words.isEmpty()
            && vocabulary.value("shell", words.get(0).text()).filter("says"::equals).isPresent();
    if (depth < DEEPEST && !said) {
      new Statements(text, true, depth + 1, vocabulary, statements).read(from, to);
    }
  }

  /** What a program reads from the lines below it: {@code psql <<'SQL'} */
  private int heredoc(int from, int to) {
    int eol = endOfLine(from, to);
    String tag = text.substring(from, eol).replaceFirst("^-?\\s*['\"]?(\\w*).*", "$1");
    if (tag.isEmpty() || unclosed.contains(tag)) {
      return from;
    }
    int end = text.substring(eol, to).indexOf("\n" + tag) + eol;
    if (end < eol) {
      unclosed.add(tag);
      return from;
    }
    quoted(eol, end);
    end();
    return end + 1 + tag.length();
  }

  private void end() {
    if (!words.isEmpty()) {
      statements.add(Statement.of(words));
      words = new ArrayList<>();
    }
  }
}
