package rutter.shell;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.shell.Script.Fault;
import rutter.text.Content;

/** Takes what is typed out of what a terminal shows. */
final class Console {
  private static final Pattern PROMPT =
      Pattern.compile(
          "[ \\t]{0,8}(?:(?:\\([\\w.-]{1,40}\\) ?)?(?:\\[[^\\]\\n]{1,80}\\]|[\\w.-]{1,40}@[\\w.-]{1,60}"
              + "(?::[^\\s$#%]{0,100})?) ?[$#%]|[$%❯➜])(?:[ \\t]+|$)");
  private static final Pattern ROOT = Pattern.compile("[ \\t]{0,8}#[ \\t]+(?=[a-z./])");
  private static final Pattern TAG = Pattern.compile("<<-?[ \\t]{0,8}(['\"]?)(\\w{1,80})\\1");

  /** {@code ops@db-1} */
  private static final Pattern PLACE = Pattern.compile("[\\w.-]{1,40}@[\\w.-]{1,60}");

  private final Content content;
  private final Pattern prompt;
  private final StringBuilder typed = new StringBuilder();
  private final Set<String> places = new HashSet<>();
  private final Gathering gathering = new Gathering();
  private Optional<Fault> fault = Optional.empty();

  /** A quote that no line closes takes what is answered for what is typed. */
  private boolean unsure;

  private Console(Content content, Pattern prompt) {
    this.content = content;
    this.prompt = prompt;
  }

  /** Without a prompt nobody knows what is typed: there may be commands, but no fault. */
  static Script read(Content content) {
    return of(content)
        .map(console -> new Script(console.gathering.script().commands(), console.fault))
        .orElseGet(() -> new Script(ShellReader.script(content, 0).commands(), Optional.empty()));
  }

  static Optional<Terminal> terminal(Content content) {
    return of(content)
        .filter(console -> !console.unsure)
        .map(console -> new Terminal(console.typed.toString(), console.places));
  }

  private static Optional<Console> of(Content content) {
    boolean prompted = has(content, PROMPT);
    if (!prompted && !has(content, ROOT)) {
      return Optional.empty();
    }
    Console console = new Console(content, prompted ? PROMPT : ROOT);
    console.read();
    return Optional.of(console);
  }

  private static boolean has(Content content, Pattern prompt) {
    for (int at = 0; at < content.length(); at = content.lineEnd(at) + 1) {
      if (matcher(content, prompt, at).lookingAt()) {
        return true;
      }
    }
    return false;
  }

  private static Matcher matcher(Content content, Pattern prompt, int from) {
    return prompt.matcher(content.chars()).region(from, content.lineEnd(from));
  }

  private void read() {
    int at = 0;
    while (at < content.length()) {
      Matcher found = matcher(content, prompt, at);
      if (found.lookingAt()) {
        Matcher place = PLACE.matcher(found.group());
        if (place.find()) {
          places.add(place.group());
        }
        at = command(found.end());
      } else {
        at = content.lineEnd(at) + 1;
      }
    }
  }

  /** Reads what is typed from here, and says where the next line begins. */
  private int command(int from) {
    Letters letters = new Letters(content);
    int end = content.lineEnd(from);
    letters.add(from, end);
    int next = continuation(letters, end);
    Script script = ShellReader.script(letters.content(from), 0);
    if (script.fault().filter(any -> any.kind() == Fault.Kind.UNCLOSED).isPresent()) {
      next = more(letters, next);
      Script longer = ShellReader.script(letters.content(from), 0);
      unsure |= longer.fault().isPresent();
      script = longer.fault().isEmpty() ? longer : new Script(script.commands(), Optional.empty());
    }
    gathering.addAll(script);
    typed.append(letters.from(0)).append('\n');
    fault = fault.isPresent() ? fault : script.fault();
    return next;
  }

  /** Lines that begin with {@code >}, or follow a backslash or the sign of a here-document. */
  private int continuation(Letters letters, int lineEnd) {
    int end = lineEnd;
    int start = 0;
    Matcher tag = TAG.matcher(letters.from(0));
    String awaited = tag.find() ? tag.group(2) : "";
    while (end + 1 < content.length()) {
      int from = end + 1;
      int eol = content.lineEnd(from);
      boolean marked = content.chars().startsWith("> ", from);
      boolean open = end > 0 && content.chars().charAt(end - 1) == '\\';
      if (!marked && !open && awaited.isEmpty()) {
        break;
      }
      start = marked ? from + 2 : from;
      letters.add('\n', end);
      letters.add(start, eol);
      end = eol;
      if (content.chars().substring(start, eol).strip().equals(awaited)) {
        awaited = "";
      }
    }
    return end + 1;
  }

  /** All lines up to the next prompt: a quote may hold more than one. */
  private int more(Letters letters, int from) {
    int at = from;
    while (at < content.length() && !matcher(content, prompt, at).lookingAt()) {
      letters.add('\n', at - 1);
      letters.add(at, content.lineEnd(at));
      at = content.lineEnd(at) + 1;
    }
    return at;
  }
}
