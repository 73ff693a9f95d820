package rutter.rules.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rutter.plan.Command;
import rutter.rules.Subject;
import rutter.shell.Invocation;
import rutter.shell.Word;
import rutter.text.Span;
import rutter.vocabulary.Vocabulary;

/** Where the variables of a plan's commands are set, and where they are used, in its order. */
record Variables(List<Use> uses, List<Setting> settings, boolean sourced) {
  /** A variable that a command takes as it is: without a value for when it is not set. */
  record Use(String name, Span span, Lines lines, Invocation command) {}

  record Setting(String name, boolean exported, Span span, Lines lines) {}

  /** Programs that set variables that are named behind them. */
  private static final Set<String> SETTERS =
      Set.of("for", "select", "read", "mapfile", "readarray", "getopts");

  private static final String WITH_DEFAULT = "-=?+";

  static Variables in(Subject subject) {
    return subject.once(Variables.class, any -> new Finder(any.vocabulary()).find(any));
  }

  /** Reads fence by fence, so that what a fence sets itself is not looked for elsewhere. */
  private static final class Finder {
    private final Vocabulary vocabulary;
    private final List<Use> uses = new ArrayList<>();
    private final List<Setting> settings = new ArrayList<>();
    private boolean sourced;

    Finder(Vocabulary vocabulary) {
      this.vocabulary = vocabulary;
    }

    Variables find(Subject subject) {
      Fences.in(subject).all().forEach(this::read);
      return new Variables(List.copyOf(uses), List.copyOf(settings), sourced);
    }

    private void read(Lines lines) {
      boolean runs = lines.command().form() == Command.Form.FENCE;
      for (Invocation command : lines.script().all()) {
        String program = command.program();
        if (runs) {
          for (Word.Part part : command.parts()) {
            if (part instanceof Word.Variable variable && isUse(variable)) {
              uses.add(new Use(variable.name(), variable.span(), lines, command));
            }
          }
        }
        sourced |= program.equals("source") || program.equals(".") || program.equals("eval");
        set(command, program, lines);
      }
    }

    private void set(Invocation command, String program, Lines lines) {
      for (Invocation.Assignment assignment : command.assignments()) {
        settings.add(
            new Setting(assignment.name(), assignment.exported(), assignment.span(), lines));
      }
      boolean exports = program.equals("export");
      if (SETTERS.contains(program) || exports) {
        for (Word word : command.words().subList(1, command.words().size())) {
          if (word.isLiteral() && isName(word.value())) {
            settings.add(new Setting(word.value(), exports, word.span(), lines));
          }
          sourced |= exports && !word.isLiteral() && word.value().startsWith("$(");
        }
      }
    }

    private boolean isUse(Word.Variable variable) {
      String name = variable.name();
      String operator = variable.operator();
      int at = operator.startsWith(":") ? 1 : 0;
      boolean given = operator.length() > at && WITH_DEFAULT.indexOf(operator.charAt(at)) >= 0;
      return name.length() > 1
          && isName(name)
          && !given
          && vocabulary.value("environment", name).isEmpty();
    }
  }

  static boolean isName(String word) {
    return !word.isEmpty()
        && (Character.isLetter(word.charAt(0)) || word.charAt(0) == '_')
        && word.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '_');
  }
}
