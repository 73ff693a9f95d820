package rutter.program;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.shell.Invocation;
import rutter.shell.Script;
import rutter.shell.Word;
import rutter.vocabulary.Vocabulary;

/** What a script needs from outside: variables that it does not set itself, and programs. */
record Needs(Set<String> variables, Set<String> sets, Set<String> exports, Set<String> tools) {
  static final Needs NOTHING = new Needs(Set.of(), Set.of(), Set.of(), Set.of());

  /** Programs that set the variables named behind them. */
  private static final Set<String> SETTERS =
      Set.of("for", "select", "read", "mapfile", "readarray", "getopts");

  private static final Pattern SUM =
      Pattern.compile("([A-Za-z_]\\w*+)\\s?(?:[-+*/%]?=(?!=)|\\+\\+|--)");

  private static final Set<String> DECLARERS = Set.of("local", "declare", "typeset", "readonly");

  /** Words of the grammar, and what the shell does itself. */
  private static final Set<String> OWN =
      Set.of(
          ("if then else elif fi for while until do done case esac select function in [[ ((  { } ! ."
                  + " : [ alias bg bind break builtin caller cd command compgen complete compopt"
                  + " continue declare dirs disown echo enable eval exec exit export false fc fg"
                  + " getopts hash help history jobs kill let local logout mapfile popd printf"
                  + " pushd pwd read readarray readonly return set shift shopt source suspend test"
                  + " time times trap true type typeset ulimit umask unalias unset wait")
              .split(" +"));

  static Needs of(Script script, Vocabulary words) {
    Set<String> used = new TreeSet<>();
    Set<String> sets = new TreeSet<>();
    Set<String> exports = new TreeSet<>();
    Set<String> tools = new TreeSet<>();
    Set<String> functions = new TreeSet<>();
    for (Invocation command : script.all()) {
      sums(command, sets);
      use(command, sets, used, words);
      set(command, sets, exports);
      String program = command.program();
      if (program.equals("function") && command.words().size() > 1) {
        functions.add(command.words().get(1).value());
      } else if (isTool(command)) {
        tools.add(program);
      }
    }
    tools.removeAll(functions);
    return new Needs(used, sets, exports, tools);
  }

  /** Anything but the shell itself: also a script by its path, or what a variable names. */
  static boolean isProgram(Invocation command) {
    return !command.words().isEmpty() && !OWN.contains(command.words().get(0).value());
  }

  static boolean isTool(Invocation command) {
    if (command.words().isEmpty()) {
      return false;
    }
    Word first = command.words().get(0);
    String value = first.value();
    return first.isLiteral()
        && value.indexOf('/') < 0
        && !value.isBlank()
        && value.chars().allMatch(c -> Character.isLetterOrDigit(c) || "._+-@".indexOf(c) >= 0)
        && Character.isLetterOrDigit(value.charAt(0))
        && !OWN.contains(value);
  }

  private static void use(
      Invocation command, Set<String> sets, Set<String> used, Vocabulary words) {
    for (Word.Part part : command.parts()) {
      if (part instanceof Word.Variable variable
          && isName(variable.name())
          && !hasDefault(variable.operator())
          && !sets.contains(variable.name())
          && words.value("environment", variable.name()).isEmpty()) {
        used.add(variable.name());
      }
    }
  }

  /** {@code :-}, {@code =}, {@code +}; but {@code :?} insists on a value. */
  private static boolean hasDefault(String operator) {
    int at = operator.startsWith(":") ? 1 : 0;
    return operator.length() > at && "-=+".indexOf(operator.charAt(at)) >= 0;
  }

  /** {@code ((from = 0, to += 5, n++))} */
  private static void sums(Invocation command, Set<String> sets) {
    for (Word word : command.words()) {
      if (word.value().startsWith("((")) {
        Matcher sum = SUM.matcher(word.value());
        while (sum.find()) {
          sets.add(sum.group(1));
        }
      }
    }
  }

  private static void set(Invocation command, Set<String> sets, Set<String> exports) {
    String program = command.program();
    boolean alone = command.words().isEmpty();
    for (Invocation.Assignment assignment : command.assignments()) {
      if (alone || assignment.exported() || DECLARERS.contains(program)) {
        sets.add(assignment.name());
      }
      if (assignment.exported()) {
        exports.add(assignment.name());
      }
    }
    boolean exporting = program.equals("export");
    if (SETTERS.contains(program) || exporting || DECLARERS.contains(program)) {
      for (Word word : command.words().subList(1, command.words().size())) {
        if (word.isLiteral() && isName(word.value())) {
          sets.add(word.value());
          if (exporting) {
            exports.add(word.value());
          }
        }
      }
    }
  }

  static boolean isName(String word) {
    return word.length() > 1
        && (Character.isLetter(word.charAt(0)) || word.charAt(0) == '_')
        && word.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '_'));
  }
}
