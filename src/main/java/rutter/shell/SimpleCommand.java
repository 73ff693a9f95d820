package rutter.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rutter.shell.Invocation.Assignment;
import rutter.shell.Invocation.Redirect;
import rutter.text.Content;

/** Reads a command of words, with what it assigns and where its streams go. */
final class SimpleCommand {
  /** What their arguments assign is kept by the shell, as if it stood alone. */
  private static final Set<String> ASSIGN =
      Set.of("export", "declare", "local", "readonly", "typeset", "alias", "eval", "let");

  private final Reading reading;
  private final Cursor cursor;
  private final Content content;
  private final Gathering gathering;
  private final Compounds compounds;
  private final Redirects redirections;
  private final List<Assignment> assignments = new ArrayList<>();
  private final List<Word> words = new ArrayList<>();
  private final List<Redirect> redirects = new ArrayList<>();
  private boolean assigns = true;
  private boolean exports;
  private int end;

  SimpleCommand(Reading reading, Gathering gathering, Compounds compounds) {
    this.reading = reading;
    this.cursor = reading.cursor();
    this.content = cursor.content();
    this.gathering = gathering;
    this.compounds = compounds;
    this.redirections = new Redirects(reading, gathering);
  }

  void read() {
    int from = cursor.at();
    while (true) {
      cursor.skipBlanks();
      if (redirections.isAtOne()) {
        redirects.add(redirections.next());
      } else if (cursor.peek() == '(') {
        if (isFunction()) {
          compounds.function(words.get(0), from);
          return;
        }
        throw cursor.unexpected();
      } else if (!word()) {
        break;
      }
      end = cursor.at();
    }
    if (end <= from) {
      throw cursor.unexpected();
    }
    gathering.add(assignments, words, redirects, content.exact(from, end));
  }

  /** {@code name ()} */
  private boolean isFunction() {
    if (words.size() != 1 || !assignments.isEmpty() || !redirects.isEmpty()) {
      return false;
    }
    int ahead = 1;
    while (cursor.peek(ahead) == ' ' || cursor.peek(ahead) == '\t') {
      ahead++;
    }
    if (cursor.peek(ahead) != ')') {
      return false;
    }
    cursor.skip(ahead + 1);
    return true;
  }

  private boolean word() {
    int from = cursor.at();
    int equals = assigns ? Assigned.equalsSign(cursor) : -1;
    if (equals >= 0) {
      assignment(from, equals);
      return true;
    }
    Word word = reading.words().next();
    if (cursor.at() == from) {
      return false;
    }
    words.add(word);
    if (words.size() == 1) {
      assigns = ASSIGN.contains(word.value());
    }
    exports |= words.size() == 1 && word.value().equals("export");
    exports |= words.size() == 2 && assigns && word.value().matches("-[a-zA-Z]*x[a-zA-Z]*");
    return true;
  }

  private void assignment(int from, int equals) {
    String name = Assigned.name(cursor.chars(), from);
    cursor.to(equals + 1);
    WordMaker value = new WordMaker(content);
    boolean array = cursor.peek() == '(';
    if (array) {
      new Arrays(reading).read(value);
    } else {
      reading.words().read(value);
    }
    int to = cursor.at();
    Word read = value.word(equals + 1, to);
    assignments.add(new Assignment(name, read, exports, content.exact(from, to)));
    if (!words.isEmpty()) {
      WordMaker whole = new WordMaker(content);
      whole.add(read.parts(), from, to);
      Word written = whole.word(from, to);
      words.add(array ? written : prefixed(read, from, equals + 1, to));
    }
  }

  /** {@code A=1} as an argument: the value behind what stands before it. */
  private Word prefixed(Word value, int from, int start, int to) {
    Content name = content.part(from, start);
    int[] offsets = new int[name.length() + value.content().length() + 1];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = i < name.length() ? name.offset(i) : value.content().offset(i - name.length());
    }
    List<Word.Part> parts = new ArrayList<>();
    parts.add(new Word.Literal(name.chars(), false, content.exact(from, start)));
    parts.addAll(value.parts());
    return new Word(
        Content.at(name.chars() + value.value(), offsets), parts, content.exact(from, to));
  }
}
