package rutter.shell;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rutter.shell.Invocation.Redirect;
import rutter.text.Content;

/** A here-document: what is known of it when it is announced, and its text once it was read. */
final class HereDocument {
  private final Redirect announced;
  private @Nullable Word body;

  HereDocument(Redirect announced) {
    this.announced = announced;
  }

  Redirect redirect() {
    return new Redirect(
        announced.sign(), announced.target(), Optional.ofNullable(body), announced.span());
  }

  Redirect announced() {
    return announced;
  }

  /** Takes the lines at the cursor, up to the one that ends it. */
  void read(Cursor cursor) {
    Content content = cursor.content();
    String end = announced.target().value();
    boolean tabs = announced.sign().endsWith("-");
    Letters letters = new Letters(content);
    int from = cursor.at();
    while (!cursor.isAtEnd()) {
      while (tabs && cursor.peek() == '\t') {
        cursor.skip(1);
      }
      int at = cursor.at();
      int eol = content.lineEnd(at);
      if (eol - at == end.length() && cursor.sees(end)) {
        cursor.to(Math.min(cursor.chars().length(), eol + 1));
        break;
      }
      // as bash does it, the end may be followed by that of the substitution in which it stands
      if (cursor.depth() > 0 && cursor.sees(end) && cursor.peek(end.length()) == ')') {
        cursor.skip(end.length());
        break;
      }
      int next = Math.min(cursor.chars().length(), eol + 1);
      letters.add(at, next);
      cursor.to(next);
    }
    body = body(letters.content(from), cursor.depth());
  }

  private Word body(Content text, int depth) {
    boolean quoted = announced.target().parts().stream().anyMatch(Word.Part::quoted);
    if (!quoted) {
      try {
        return new Reading(new Cursor(text, depth + 1)).words().text();
      } catch (CannotReadException unread) {
        // what stands in a text is no fault of the script
        return literal(text);
      }
    }
    return literal(text);
  }

  private static Word literal(Content text) {
    WordMaker word = new WordMaker(text);
    for (int i = 0; i < text.length(); i++) {
      word.add(i, true);
    }
    return word.word(0, text.length());
  }
}
