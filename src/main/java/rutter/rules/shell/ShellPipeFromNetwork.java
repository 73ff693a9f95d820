package rutter.rules.shell;

import java.util.List;
import java.util.Optional;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.shell.Invocation;
import rutter.shell.Word;
import rutter.vocabulary.Vocabulary;

/** {@code curl … | sh}, and what comes to the same. */
public final class ShellPipeFromNetwork implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Finder finder = new Finder(subject);
    for (Lines lines : Fences.in(subject).all()) {
      List<Invocation> commands = lines.script().all();
      Optional<Invocation> loaded = Optional.empty();
      for (Invocation command : commands) {
        if (command.before() != Invocation.Joint.PIPE) {
          loaded = Optional.empty();
        }
        Invocation run = finder.run(command);
        boolean piped = loaded.isPresent() && finder.runsItsInput(run);
        Optional<Invocation> from = piped ? loaded : finder.substituted(run);
        if (from.isPresent()) {
          report
              .at(piped ? from.get().span().cover(command.span()) : command.span())
              .with("program", run.program());
        }
        loaded = finder.loads(run) ? Optional.of(command) : loaded;
      }
    }
  }

  /** Behind how many words another program stands at most. */
  private static final int FURTHEST = 10;

  /** Tells what loads from what runs what was loaded. */
  private static final class Finder {
    private final Vocabulary vocabulary;

    Finder(Subject subject) {
      this.vocabulary = subject.vocabulary();
    }

    /** What runs in the end: {@code bash} of {@code sudo -E bash -}. */
    Invocation run(Invocation command) {
      boolean other =
          vocabulary.value("shell", command.program()).filter("runs"::equals).isPresent();
      for (int i = 1; other && i < Math.min(FURTHEST, command.words().size()); i++) {
        Invocation inner = behind(command, i);
        if (vocabulary.value("network", inner.program()).isPresent()) {
          return inner;
        }
      }
      return command;
    }

    private static Invocation behind(Invocation command, int words) {
      return new Invocation(
          List.of(),
          command.words().subList(words, command.words().size()),
          command.redirects(),
          command.before(),
          command.pipesOn(),
          command.depth(),
          command.conditional(),
          command.span());
    }

    boolean loads(Invocation command) {
      return is("loads", command);
    }

    private boolean is(String kind, Invocation command) {
      return vocabulary.value("network", command.program()).filter(kind::equals).isPresent();
    }

    /** A shell without a script of its own; with other programs what comes in may be data. */
    boolean runsItsInput(Invocation command) {
      boolean shell = is("shell", command);
      if (!shell && !is("language", command)) {
        return false;
      }
      for (String word : command.arguments()) {
        if (word.equals("-") || word.equals("-s")) {
          return true;
        }
        if (!word.startsWith("-") || !shell || word.equals("-c")) {
          return false;
        }
      }
      return true;
    }

    /** {@code bash -c "$(curl …)"}, {@code source <(curl …)}, {@code eval "$(curl …)"} */
    Optional<Invocation> substituted(Invocation command) {
      if (!is("shell", command) && !is("reads", command)) {
        return Optional.empty();
      }
      for (int i = 1; i < command.words().size(); i++) {
        Word word = command.words().get(i);
        if (!word.value().startsWith("-")) {
          return word.parts().stream()
              .filter(Word.Substitution.class::isInstance)
              .flatMap(part -> ((Word.Substitution) part).script().commands().stream())
              .filter(this::loads)
              .findFirst();
        }
      }
      return Optional.empty();
    }
  }
}
