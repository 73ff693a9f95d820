package rutter.rules.shell;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import rutter.plan.Command;
import rutter.rules.Subject;
import rutter.shell.Invocation;
import rutter.shell.Word;
import rutter.text.Span;

/**
 * A name in a command with the time in it: as it is written up to there, where the clock is read,
 * and whether the command writes what it names.
 */
record DatedName(String key, Span clock, String format, boolean written, String deed, Lines lines) {
  /** What a name is made of at most: no name is longer. */
  private static final int LONGEST = 300;

  /** {@code tar -xzf} */
  private static final Pattern FLAGS = Pattern.compile("-[a-z]{2,}");

  /** The letters of a format that change within a day. */
  private static final String OF_DAY = "HIklMSsNTRrXcpPQ";

  /** Whether a command looks for what another has made, rather than making another of the kind. */
  boolean isToFind(DatedName made) {
    boolean same = deed.equals(made.deed) || written;
    return !same && (!isOfDay() || lines != made.lines);
  }

  /** The name is the same all day long. */
  boolean isOfDay() {
    for (int at = format.indexOf('%'); at >= 0; at = format.indexOf('%', at + 2)) {
      int letter = at + 1;
      while (letter < format.length() && "-_0^#:".indexOf(format.charAt(letter)) >= 0) {
        letter++;
      }
      if (letter < format.length() && OF_DAY.indexOf(format.charAt(letter)) >= 0) {
        return false;
      }
    }
    return true;
  }

  /** All of a plan, in its order. */
  record All(List<DatedName> names) {}

  static List<DatedName> in(Subject subject) {
    return subject.once(All.class, any -> new Finder(any).find()).names();
  }

  /** A clock as it was read, with what stands before it. */
  private record Read(String key, Span clock, String format) {
    /** Without the sentence or the option before a name. */
    Read cut() {
      int from = 0;
      int clockAt = key.lastIndexOf("$(") < 0 ? key.lastIndexOf('`') : key.lastIndexOf("$(");
      for (int i = 0; i < clockAt; i++) {
        from = Character.isWhitespace(key.charAt(i)) || key.charAt(i) == '=' ? i + 1 : from;
      }
      return new Read(key.substring(from), clock, format);
    }
  }

  /** Follows the variables in which names are kept, from fence to fence. */
  private static final class Finder {
    private final Subject subject;
    private final Map<String, Read> kept = new HashMap<>();
    private final List<DatedName> names = new ArrayList<>();

    Finder(Subject subject) {
      this.subject = subject;
    }

    All find() {
      Fences.in(subject).all().stream()
          .filter(lines -> isDone(lines.command()))
          .forEach(
              lines -> lines.script().commands().forEach(command -> invocation(command, lines)));
      return new All(List.copyOf(names));
    }

    /** What is only looked at within a sentence makes no name, and need find none. */
    private static boolean isDone(Command command) {
      return command.form() == Command.Form.FENCE
          || command.role() == Command.Role.FORWARD
          || command.role() == Command.Role.ROLLBACK;
    }

    private void invocation(Invocation command, Lines lines) {
      for (Invocation.Assignment assignment : command.assignments()) {
        kept.remove(assignment.name());
        read(assignment.value()).ifPresent(read -> kept.put(assignment.name(), read));
      }
      String deed = deed(command);
      if (command.assignments().isEmpty() || !deed.equals("export")) {
        for (Word word : command.words()) {
          add(word, false, deed, lines);
        }
      }
      for (Invocation.Redirect redirect : command.redirects()) {
        add(redirect.target(), redirect.sign().contains(">"), deed, lines);
      }
    }

    private void add(Word word, boolean written, String deed, Lines lines) {
      read(word)
          .filter(read -> isName(read.key()))
          .map(read -> new DatedName(read.key(), read.clock(), read.format(), written, deed, lines))
          .ifPresent(names::add);
    }

    /** The first clock in a word; what an option is set to begins behind its sign. */
    private Optional<Read> read(Word word) {
      StringBuilder key = new StringBuilder();
      for (Word.Part part : word.parts()) {
        if (part instanceof Word.Literal literal) {
          key.append(literal.text());
        } else if (part instanceof Word.Variable variable) {
          Read read = kept.get(variable.name());
          if (read != null) {
            return Optional.of(new Read(key + read.key(), read.clock(), read.format()).cut());
          }
          key.append('$').append(variable.name());
        } else if (part instanceof Word.Substitution inner) {
          String written = inner.span().of(subject.text());
          Optional<String> format = format(inner);
          if (format.isPresent()) {
            return Optional.of(new Read(key + written, inner.span(), format.get()).cut());
          }
          key.append(written);
        }
        if (key.length() > LONGEST) {
          return Optional.empty();
        }
      }
      return Optional.empty();
    }

    /** The format for which {@code date} is asked, if it is asked for now. */
    private static Optional<String> format(Word.Substitution inner) {
      List<Invocation> commands = inner.script().commands();
      if (commands.size() != 1 || !commands.get(0).program().equals("date")) {
        return Optional.empty();
      }
      for (String argument : commands.get(0).arguments()) {
        if (argument.startsWith("-d")
            || argument.startsWith("--date")
            || argument.startsWith("-r")) {
          return Optional.empty();
        }
        if (argument.startsWith("+")) {
          return Optional.of(argument);
        }
        if (argument.equals("-I") || argument.equals("--iso-8601")) {
          return Optional.of("+%F");
        }
      }
      return Optional.of("+%c");
    }
  }

  private static boolean isName(String key) {
    return !key.startsWith("$(") && !key.startsWith("`");
  }

  /** The program with the words that say what it is to do. */
  private static String deed(Invocation command) {
    StringBuilder deed = new StringBuilder(command.program());
    command.words().stream()
        .skip(1)
        .limit(2)
        .filter(Word::isLiteral)
        .map(Word::value)
        .filter(word -> !word.startsWith("-") || FLAGS.matcher(word).matches())
        .forEach(word -> deed.append(' ').append(word));
    return deed.toString();
  }
}
