package rutter.shell;

import java.util.List;
import java.util.Optional;
import rutter.shell.Invocation.Redirect;
import rutter.shell.Script.Fault;
import rutter.text.Content;

/** Reads where the streams of a command go, or come from. */
final class Redirects {
  /** The longer ones first. */
  private static final List<String> SIGNS =
      List.of("<<<", "<<-", "<<", "<>", "<&", "<", "&>>", "&>", ">>", ">&", ">|", ">");

  private final Reading reading;
  private final Cursor cursor;
  private final Content content;
  private final Gathering gathering;

  Redirects(Reading reading, Gathering gathering) {
    this.reading = reading;
    this.gathering = gathering;
    this.cursor = reading.cursor();
    this.content = cursor.content();
  }

  boolean isAtOne() {
    int ahead = stream();
    char c = cursor.peek(ahead);
    if (c == '&') {
      return ahead == 0 && cursor.peek(1) == '>';
    }
    boolean process = ahead == 0 && cursor.peek(1) == '(';
    return (c == '<' || c == '>')
        && !process
        && Placeholders.end(cursor.chars(), cursor.at() + ahead) < 0;
  }

  /** How long the number or {@code {name}} of the stream is, if there is one. */
  private int stream() {
    String chars = cursor.chars();
    int from = cursor.at();
    if (cursor.peek() == '{') {
      int end = Signs.endOfName(chars, from + 1);
      return end > from + 1 && chars.startsWith("}", end) ? end + 1 - from : 0;
    }
    return Signs.endOfDigits(chars, from) - from;
  }

  Redirect next() {
    int from = cursor.at();
    cursor.skip(stream());
    String sign = SIGNS.stream().filter(cursor::sees).findFirst().orElse("<");
    int at = cursor.at();
    cursor.skip(sign.length());
    cursor.skipBlanks();
    int word = cursor.at();
    Word target = reading.words().next();
    if (cursor.at() == word) {
      cursor.fault(Fault.Kind.UNEXPECTED, at, at + sign.length());
    }
    boolean string = sign.equals("<<<");
    Optional<Word> body = string ? Optional.of(target) : Optional.empty();
    int end = cursor.at() == word ? at + sign.length() : cursor.at();
    Redirect redirect = new Redirect(sign, target, body, content.exact(from, end));
    if (sign.startsWith("<<") && !string && cursor.at() > word) {
      HereDocument document = new HereDocument(redirect);
      reading.await(document);
      gathering.await(document);
    }
    return redirect;
  }
}
