package rutter.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import rutter.profile.CommandPattern;
import rutter.profile.Tool;
import rutter.shell.Invocation;
import rutter.shell.Word;

/**
 * The words of a program that is known: which of them are options, and which those that it works
 * with. Patterns of the tool are matched here.
 */
public final class ToolLine {
  /** What stands behind more words than that is not looked at. */
  private static final int MOST_WORDS = 200;

  private static final int LONGEST_CLUSTER = 7;

  private final Tool tool;
  private final Invocation invocation;
  private final List<Word> words;
  private final List<Integer> operands = new ArrayList<>();
  private int dashes = -1;

  ToolLine(Tool tool, Invocation invocation) {
    this.tool = tool;
    this.invocation = invocation;
    this.words = invocation.words().subList(0, Math.min(MOST_WORDS, invocation.words().size()));
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i).value();
      if (dashes >= 0 || !word.startsWith("-") || word.equals("-")) {
        operands.add(i);
      } else if (word.equals("--")) {
        dashes = i;
      } else if (tool.valued().contains(word) || endsWithOption(word)) {
        i++;
      }
    }
  }

  /** How a pattern fits: the words that it knows, those that it says no more of, and the rest. */
  public record Match(List<Word> known, List<Word> objects, int rest) {
    public Match {
      known = List.copyOf(known);
      objects = List.copyOf(objects);
    }
  }

  public Tool tool() {
    return tool;
  }

  public Invocation invocation() {
    return invocation;
  }

  public List<Word> words() {
    return words;
  }

  /** What the program works with, beside its options and their values. */
  public List<Word> operands() {
    return operands.stream().map(words::get).toList();
  }

  /** What all options are set to. */
  public List<String> values() {
    List<String> values = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i).value();
      int equals = word.indexOf('=');
      if (word.startsWith("-") && equals > 0) {
        values.add(word.substring(equals + 1));
      } else if (tool.valued().contains(word) && i + 1 < words.size()) {
        values.add(words.get(i + 1).value());
      }
    }
    return values;
  }

  public Optional<Match> match(List<String> pattern) {
    List<String> plain = new ArrayList<>();
    for (String piece : pattern) {
      if (piece.equals("--") || piece.startsWith("<")) {
        if (piece.equals("--") ? dashes < 0 : !isFed(piece)) {
          return Optional.empty();
        }
      } else if (piece.length() > 1 && piece.startsWith("-")) {
        if (option(piece) < 0) {
          return Optional.empty();
        }
      } else if (!piece.equals(CommandPattern.COMMAND)) {
        plain.add(piece);
      }
    }
    int[] taken = new int[plain.size()];
    int end = operands(plain, 0, 0, taken);
    return end < 0 ? Optional.empty() : Optional.of(match(plain, taken, end));
  }

  private Match match(List<String> plain, int[] taken, int end) {
    List<Word> known = new ArrayList<>();
    List<Word> objects = new ArrayList<>();
    for (int i = 0; i < taken.length; i++) {
      if (!plain.get(i).equals(CommandPattern.ANY)) {
        Word word = words.get(operands.get(taken[i]));
        (CommandPattern.isName(plain.get(i)) ? objects : known).add(word);
      }
    }
    operands.subList(end, operands.size()).forEach(at -> objects.add(words.get(at)));
    return new Match(known, objects, end < operands.size() ? operands.get(end) : words.size());
  }

  /** Where the words of a pattern end among the operands, or -1. */
  private int operands(List<String> plain, int piece, int at, int[] taken) {
    if (piece == plain.size()) {
      return at;
    }
    if (plain.get(piece).equals(CommandPattern.ANY)) {
      for (int start = at; start <= operands.size(); start++) {
        int end = operands(plain, piece + 1, start, taken);
        if (end >= 0) {
          return end;
        }
      }
      return -1;
    }
    boolean fits =
        at < operands.size() && fits(plain.get(piece), words.get(operands.get(at)).value());
    taken[piece] = at;
    return fits ? operands(plain, piece + 1, at + 1, taken) : -1;
  }

  private static boolean fits(String piece, String word) {
    if (CommandPattern.isName(piece)) {
      return true;
    }
    String small = word.toLowerCase(Locale.ROOT);
    String wanted = piece.toLowerCase(Locale.ROOT);
    return wanted.endsWith("*")
        ? small.startsWith(wanted.substring(0, wanted.length() - 1))
        : small.equals(wanted);
  }

  /** Reads what stands elsewhere: a file, a text below it, what another command writes. */
  private boolean isFed(String piece) {
    boolean text = piece.endsWith(CommandPattern.COMMAND);
    return invocation.redirects().stream()
            .anyMatch(from -> from.sign().startsWith("<") && (!text || from.text().isPresent()))
        || (!text && invocation.before() == Invocation.Joint.PIPE);
  }

  /** The word that an option is, or that it is set to if the pattern wants a value; or else -1. */
  private int option(String piece) {
    int equals = piece.indexOf('=');
    String name = equals < 0 ? piece : piece.substring(0, equals);
    String wanted = equals < 0 ? "" : piece.substring(equals + 1);
    int end = dashes < 0 ? words.size() : dashes;
    return IntStream.range(1, end)
        .map(i -> option(name, wanted, i))
        .filter(i -> i >= 0)
        .findFirst()
        .orElse(-1);
  }

  private int option(String name, String wanted, int at) {
    String word = words.get(at).value();
    if (wanted.isEmpty()) {
      boolean open = name.endsWith("*");
      boolean is =
          open
              ? word.startsWith(name.substring(0, name.length() - 1))
              : word.equals(name) || word.startsWith(name + "=") || isCluster(name, word);
      return is ? at : -1;
    }
    boolean next = word.equals(name) || (isCluster(name, word) && word.endsWith(name.substring(1)));
    if (next) {
      return at + 1 < words.size() && is(wanted, words.get(at + 1).value()) ? at + 1 : -1;
    }
    int from = word.startsWith(name + "=") ? name.length() + 1 : name.length();
    boolean attached = word.startsWith(name + "=") || (name.length() == 2 && word.startsWith(name));
    return attached && word.length() > from && is(wanted, word.substring(from)) ? at : -1;
  }

  private static boolean is(String wanted, String value) {
    return wanted.equals(CommandPattern.COMMAND) || fits(wanted, value);
  }

  /** {@code -xzf} is set to the next word as {@code -f} is. */
  private boolean endsWithOption(String word) {
    String last = "-" + word.charAt(word.length() - 1);
    return tool.valued().contains(last) && isCluster(last, word);
  }

  /** {@code -rf} has {@code -f} */
  private boolean isCluster(String name, String word) {
    return name.length() == 2
        && word.length() > 2
        && word.length() <= LONGEST_CLUSTER
        && !tool.valued().contains(word)
        && word.charAt(0) == '-'
        && word.chars().skip(1).allMatch(Character::isLetter)
        && word.indexOf(name.charAt(1)) > 0;
  }

  /** The words of the command that is run: those of an option, or those behind the others. */
  List<Word> handed(List<String> pattern, Match match) {
    for (String piece : pattern) {
      if (piece.startsWith("-") && piece.endsWith("=" + CommandPattern.COMMAND)) {
        return words.subList(option(piece), words.size());
      }
    }
    int start = pattern.contains("--") ? dashes + 1 : match.rest();
    return words.subList(Math.min(start, words.size()), words.size());
  }
}
