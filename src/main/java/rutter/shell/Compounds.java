package rutter.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rutter.shell.Invocation.Joint;
import rutter.shell.Invocation.Redirect;
import rutter.shell.Script.Fault;
import rutter.text.Content;

/** Reads what is made of commands: subshells, groups, branches, loops, functions. */
final class Compounds {
  private final Reading reading;
  private final Commands commands;
  private final Cursor cursor;
  private final Content content;
  private final Gathering gathering;

  Compounds(Reading reading, Commands commands, Gathering gathering) {
    this.reading = reading;
    this.commands = commands;
    this.cursor = reading.cursor();
    this.content = cursor.content();
    this.gathering = gathering;
  }

  /** Reads the one that begins here, with its redirections; says whether there was one. */
  boolean read() {
    int from = cursor.at();
    if (!body()) {
      return false;
    }
    redirects(from);
    return true;
  }

  private boolean body() {
    if (cursor.peek() == '(') {
      parentheses();
      return true;
    }
    Optional<Keyword> keyword = Keyword.at(cursor);
    if (keyword.isEmpty()) {
      return false;
    }
    int from = cursor.at();
    int to = from + keyword.get().word().length();
    switch (keyword.get()) {
      case IF -> branches(from, to);
      case WHILE, UNTIL -> loop(from, to);
      case FOR, SELECT -> new Loops(reading, commands, gathering).each(from, to);
      case CASE -> new Cases(reading, commands, gathering).read();
      case FUNCTION -> function(from, to);
      case OPEN -> group(from, to);
      case TEST -> new Tests(reading, gathering).read();
      case COPROC -> {
        cursor.to(to);
        cursor.skipBlanks();
        return body();
      }
      case THEN, ELIF, ELSE, FI, DO, DONE, ESAC, CLOSE, CLOSE_TEST -> throw cursor.unexpected();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void redirects(int from) {
    Redirects redirections = new Redirects(reading, gathering);
    List<Redirect> redirects = new ArrayList<>();
    int end = cursor.at();
    cursor.skipBlanks();
    while (redirections.isAtOne()) {
      redirects.add(redirections.next());
      end = cursor.at();
      cursor.skipBlanks();
    }
    if (!redirects.isEmpty()) {
      gathering.add(List.of(), List.of(), redirects, content.exact(from, end));
    }
  }

  private void parentheses() {
    int from = cursor.at();
    int close = cursor.peek(1) == '(' ? Sums.end(cursor.chars(), from + 2) : -1;
    if (close >= 0) {
      sum(from, close);
      return;
    }
    cursor.skip(1);
    gathering.enter(false);
    boolean any = commands.list();
    gathering.leave(false);
    if (cursor.isAtEnd()) {
      throw cursor.unclosed(from, from + 1);
    }
    if (cursor.peek() != ')') {
      throw cursor.unexpected();
    }
    if (!any) {
      cursor.fault(Fault.Kind.EMPTY, cursor.at(), cursor.at() + 1);
    }
    cursor.skip(1);
  }

  /** {@code ((i++))} */
  private void sum(int from, int close) {
    List<Word.Part> parts = new ArrayList<>();
    reading.expansions().sum(parts, from + 2, close, true);
    WordMaker word = new WordMaker(content);
    word.add(parts, from, cursor.at());
    add(from, List.of(word.word(from, cursor.at())));
  }

  private void add(int from, List<Word> words) {
    gathering.add(List.of(), words, List.of(), content.exact(from, cursor.at()));
  }

  private void branches(int from, int to) {
    cursor.to(to);
    gathering.enter(false);
    commands.body(from, to, Keyword.THEN);
    gathering.leave(false);
    gathering.enter(true);
    Keyword end = commands.body(from, to, Keyword.ELIF, Keyword.ELSE, Keyword.FI);
    while (end == Keyword.ELIF) {
      commands.body(from, to, Keyword.THEN);
      end = commands.body(from, to, Keyword.ELIF, Keyword.ELSE, Keyword.FI);
    }
    if (end == Keyword.ELSE) {
      commands.body(from, to, Keyword.FI);
    }
    gathering.leave(true);
  }

  private void loop(int from, int to) {
    cursor.to(to);
    gathering.enter(false);
    commands.body(from, to, Keyword.DO);
    gathering.leave(false);
    conditional(from, to, Keyword.DONE);
  }

  private void conditional(int from, int to, Keyword end) {
    gathering.enter(true);
    commands.body(from, to, end);
    gathering.leave(true);
  }

  private void group(int from, int to) {
    cursor.to(to);
    gathering.enter(false);
    commands.body(from, to, Keyword.CLOSE);
    gathering.leave(false);
  }

  private void function(int from, int to) {
    cursor.to(to);
    cursor.skipBlanks();
    Word name = reading.words().required();
    cursor.skipBlanks();
    if (cursor.peek() == '(' && cursor.peek(1) == ')') {
      cursor.skip(2);
    }
    function(name, from);
  }

  /** The body of a function whose name was read. */
  void function(Word name, int from) {
    gathering.add(
        List.of(),
        List.of(functionWord(name, from), name),
        List.of(),
        content.exact(from, cursor.at()));
    reading.skipLines();
    gathering.join(Joint.START);
    gathering.enter(true);
    int body = cursor.at();
    if (!body()) {
      throw cursor.unexpected();
    }
    redirects(body);
    gathering.leave(true);
  }

  private Word functionWord(Word name, int from) {
    String word = Keyword.FUNCTION.word();
    int[] places = new int[word.length() + 1];
    java.util.Arrays.fill(places, name.span().start());
    return new Word(Content.at(word, places), List.of(), content.exact(from, from + 1));
  }
}
