package rutter.rules.shell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rutter.plan.Command;
import rutter.profile.Effect;
import rutter.rules.Deed;
import rutter.rules.Deeds;
import rutter.rules.Effects;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.rules.Use;
import rutter.shell.Invocation;
import rutter.shell.Word;

/**
 * Only where what fails is the copy of what is then destroyed, or the way to where it is destroyed,
 * and where nothing above ends a script that fails.
 */
public final class ShellFailureIgnored implements Rule {
  @Override
  public void check(Subject subject, Report report) {
    Finder finder = new Finder(subject, report);
    for (Lines lines : (Iterable<Lines>) Fences.in(subject).blocks()::iterator) {
      if (finder.read(lines)) {
        return;
      }
    }
  }

  /** Reads fence by fence, up to the first that ends at what fails. */
  private record Finder(Subject subject, Report report) {
    boolean read(Lines lines) {
      Command.Role role = lines.command().role();
      boolean done = role == Command.Role.FORWARD || role == Command.Role.ROLLBACK;
      List<Invocation> commands = lines.script().commands();
      Optional<Invocation> saves = Optional.empty();
      Optional<Invocation> goes = Optional.empty();
      boolean told = false;
      for (Invocation command : commands) {
        if (command.program().equals("set")
            && command.arguments().stream().anyMatch(Finder::ends)) {
          return true;
        }
        if (!done || told || command.depth() > 0 || command.conditional()) {
          continue;
        }
        if (command.before() != Invocation.Joint.THEN) {
          // what is joined runs only if what stands before it has not failed
          saves = command.before() == Invocation.Joint.PIPE ? saves : Optional.empty();
          goes = Optional.empty();
        }
        if (saves.isPresent() && destroysData(command, lines)) {
          told = tell(command, saves.get(), "");
        } else if (goes.isPresent() && removesHere(command)) {
          told = tell(command, goes.get(), "elsewhere");
        }
        saves = savesData(command) ? Optional.of(command) : saves;
        goes = command.program().equals("cd") ? Optional.of(command) : goes;
      }
      return false;
    }

    private boolean tell(Invocation command, Invocation failing, String variant) {
      report
          .at(command.span())
          .as(variant)
          .with("failing", first(failing))
          .with("command", first(command))
          .near(failing.span());
      return true;
    }

    private String first(Invocation command) {
      return command.span().of(subject.text()).lines().findFirst().orElse("").strip();
    }

    /** {@code -e}, {@code -euo}, {@code errexit} */
    private static boolean ends(String word) {
      return word.equals("errexit") || word.matches("-[a-z]*e[a-z]*");
    }

    private boolean savesData(Invocation command) {
      return uses(command)
          .anyMatch(use -> use.effect() == Effect.SAVES && !use.kind().equals("file"));
    }

    private boolean destroysData(Invocation command, Lines lines) {
      return uses(command)
              .anyMatch(use -> use.effect() == Effect.DESTROYS && !use.kind().equals("file"))
          || Deeds.in(subject).of(lines.command()).stream()
              .filter(deed -> command.span().contains(deed.words().span()))
              .anyMatch(deed -> deed.act() == Deed.Act.DESTROYS && !deed.kind().equals("file"));
    }

    /** A path that is another one in another folder. */
    private boolean removesHere(Invocation command) {
      return uses(command)
          .filter(use -> use.effect() == Effect.DESTROYS && use.kind().equals("file"))
          .flatMap(use -> use.objects().stream())
          .map(Word::value)
          .anyMatch(path -> !path.isEmpty() && "/~$".indexOf(path.charAt(0)) < 0);
    }

    private Stream<Use> uses(Invocation command) {
      return Effects.in(subject).of(command).stream();
    }
  }
}
