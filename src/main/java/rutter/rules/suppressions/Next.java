package rutter.rules.suppressions;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import rutter.outline.Block;
import rutter.outline.Fence;
import rutter.outline.Item;
import rutter.outline.Outline;
import rutter.outline.Section;
import rutter.outline.Table;
import rutter.outline.Walk;
import rutter.text.Lines;
import rutter.text.Span;

/**
 * What comes next after a comment: the rest of its line if words follow there, or else the heading,
 * item, table, fence or run of lines that follows.
 */
final class Next {
  private final String text;
  private final Lines lines;
  private final NavigableMap<Integer, Span> comments;
  private final Map<Integer, Span> blocks = new HashMap<>();
  private final Map<Integer, Integer> targets = new HashMap<>();

  private Next(Outline outline, NavigableMap<Integer, Span> comments) {
    this.text = outline.source().text();
    this.lines = outline.source().lines();
    this.comments = comments;
  }

  static Next of(Outline outline, NavigableMap<Integer, Span> comments) {
    Next next = new Next(outline, comments);
    Walk.all(outline.root()).forEach(next::block);
    // from the last to the first, so that a heap of comments is gone through once
    comments.descendingMap().values().forEach(span -> next.target(span));
    return next;
  }

  private void block(Block block) {
    if (block instanceof Item || block instanceof Fence || block instanceof Table) {
      blocks.putIfAbsent(block.span().start(), block.span());
    } else if (block instanceof Section section && section.style() != Section.Style.ROOT) {
      Span heading = Span.at(section.span().start()).cover(section.title().span());
      blocks.putIfAbsent(section.span().start(), heading);
    }
  }

  private void target(Span comment) {
    int at = comment.end();
    while (at < text.length() && isBlank(text.charAt(at))) {
      at++;
    }
    targets.put(comment.start(), targets.getOrDefault(at, at));
  }

  /** Also what a quotation begins its lines with. */
  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || c == '>';
  }

  Span reach(Span comment) {
    int at = targets.getOrDefault(comment.start(), text.length());
    int line = lines.lineAt(at);
    if (line == lines.lineAt(comment.end())) {
      return lines.line(line);
    }
    Span block = blocks.get(at);
    return block == null ? run(line) : whole(block);
  }

  private Span whole(Span block) {
    return lines.line(lines.lineAt(block.start())).cover(lines.line(lines.lineAt(block.end())));
  }

  /** To the next line that is blank or begins with a comment or something that can stand alone. */
  private Span run(int first) {
    Span run = lines.line(first);
    for (int number = first + 1; number <= lines.count(); number++) {
      Span line = lines.line(number);
      int at = line.start();
      while (at < line.end() && isBlank(text.charAt(at))) {
        at++;
      }
      if (at == line.end() || comments.containsKey(at) || blocks.containsKey(at)) {
        break;
      }
      run = run.cover(line);
    }
    return run;
  }
}
