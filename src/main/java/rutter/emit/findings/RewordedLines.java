package rutter.emit.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.emit.Ink;
import rutter.emit.Terminal;
import rutter.finding.Rewording;
import rutter.finding.Rewording.Piece;
import rutter.finding.Rewording.Sort;

/**
 * Words before and after in the lines of a terminal, as {@code git diff --word-diff} marks them:
 * {@code copy [-old-]{+new+} rows}.
 */
final class RewordedLines {
  private static final String INDENT = "  ";
  private static final Pattern WORD = Pattern.compile("\\S+|\\s+");

  private final Ink ink;
  private final int width;
  private final List<String> lines = new ArrayList<>();
  private StringBuilder line = new StringBuilder();
  private StringBuilder run = new StringBuilder();
  private Sort sort = Sort.KEPT;
  private int used;

  private RewordedLines(Ink ink, int width) {
    this.ink = ink;
    this.width = width;
  }

  static List<String> of(Rewording rewording, Ink ink, int width) {
    RewordedLines written = new RewordedLines(ink, width);
    rewording.pieces().forEach(written::piece);
    written.end();
    return written.lines;
  }

  private void piece(Piece piece) {
    String[] parts = piece.text().split("\\R", -1);
    for (int i = 0; i < parts.length; i++) {
      if (i > 0) {
        end();
      }
      String text = Terminal.clean(parts[i]);
      if (!text.isEmpty()) {
        words(marked(piece.sort(), text), piece.sort());
      }
    }
  }

  private static String marked(Sort sort, String text) {
    return switch (sort) {
      case GONE -> "[-" + text + "-]";
      case NEW -> "{+" + text + "+}";
      case KEPT, SKIPPED -> text;
    };
  }

  private void words(String text, Sort kind) {
    paint();
    sort = kind;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      word(word.group());
    }
  }

  private void word(String word) {
    String rest = word;
    while (used + Terminal.width(rest) > width && used + Terminal.width(rest.strip()) > width) {
      if (used > INDENT.length() && Terminal.width(rest) <= width - INDENT.length()) {
        wrap();
      } else {
        int fits = fitting(rest);
        run.append(rest, 0, fits);
        rest = rest.substring(fits);
        wrap();
      }
      rest = rest.isBlank() ? "" : rest;
    }
    run.append(rest);
    used += Terminal.width(rest);
  }

  /** How many characters there is room for; in an empty line at least one, so that it ends. */
  private int fitting(String word) {
    int at = 0;
    int columns = used;
    while (at < word.length()) {
      int next = at + Character.charCount(word.codePointAt(at));
      columns += Terminal.width(word.substring(at, next));
      boolean isFirst = at == 0 && used <= INDENT.length();
      if (columns > width && !isFirst) {
        break;
      }
      at = next;
    }
    return at;
  }

  private void wrap() {
    end();
    line.append(INDENT);
    used = INDENT.length();
  }

  private void paint() {
    String text = run.toString();
    line.append(
        switch (sort) {
          case GONE -> ink.bad(text);
          case NEW -> ink.good(text);
          case SKIPPED -> ink.faint(text);
          case KEPT -> text;
        });
    run = new StringBuilder();
  }

  private void end() {
    paint();
    lines.add(line.toString().stripTrailing());
    line = new StringBuilder();
    used = 0;
  }
}
