package rutter.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rutter.plan.Command;
import rutter.plan.Words;
import rutter.profile.Effect;
import rutter.shell.Invocation;
import rutter.shell.Script;
import rutter.shell.ShellReader;
import rutter.shell.Word;
import rutter.text.Span;

/** What programs destroy, save and create, by what the table of programs says that they do. */
final class ToolDeeds {
  private static final String ANYTHING = "anything";
  private static final String RESOURCE = "resource";

  private final Subject subject;

  ToolDeeds(Subject subject) {
    this.subject = subject;
  }

  List<Deed> of(Command command) {
    Optional<Script> script = script(command);
    List<Deed> deeds = new ArrayList<>();
    if (script.isPresent()) {
      Effects effects = Effects.in(subject);
      for (Invocation invocation : script.get().all()) {
        for (Use use : effects.of(invocation)) {
          act(use.effect()).ifPresent(act -> deeds.add(deed(act, use, command)));
        }
      }
    }
    return deeds;
  }

  /** A fence that names no language may be for a shell. */
  private Optional<Script> script(Command command) {
    Code code = Code.in(subject);
    boolean shell =
        command.language().isEmpty()
            || subject
                .vocabulary()
                .value("code", command.language())
                .filter("shell"::equals)
                .isPresent();
    return code.script(command)
        .or(
            () ->
                shell && !code.isSql(command)
                    ? Optional.of(ShellReader.read(code.content(command), ShellReader.Kind.SCRIPT))
                    : Optional.empty());
  }

  private static Optional<Deed.Act> act(Effect effect) {
    return switch (effect) {
      case DESTROYS -> Optional.of(Deed.Act.DESTROYS);
      case SAVES -> Optional.of(Deed.Act.SAVES);
      case CREATES, RESTORES -> Optional.of(Deed.Act.CREATES);
      default -> Optional.empty();
    };
  }

  private Deed deed(Deed.Act act, Use use, Command command) {
    String kind = use.effect() == Effect.RESTORES ? ANYTHING : use.kind();
    List<Word> words = use.line().words();
    Span said = words.get(0).span();
    for (Word word : act == Deed.Act.DESTROYS ? words : use.known()) {
      boolean sameLine = subject.source().line(word.span()) == subject.source().line(said);
      said = sameLine ? said.cover(word.span()) : said;
    }
    Words named = new Words(subject.source().text(said), said);
    return new Deed(act, kind, objects(act, kind, use), named, command);
  }

  /** Of a copy all that is named, since it may be of any of it. */
  private static List<Words> objects(Deed.Act act, String kind, Use use) {
    List<Words> objects = new ArrayList<>();
    if (act == Deed.Act.DESTROYS) {
      if (kind.equals(RESOURCE) && !use.known().isEmpty()) {
        objects.addAll(CodeWords.of(use.known().get(use.known().size() - 1)));
      }
      use.objects().forEach(word -> objects.addAll(CodeWords.of(word)));
      return objects;
    }
    List<Word> words = use.line().words();
    int from = act == Deed.Act.SAVES || use.known().isEmpty() ? 0 : last(use);
    words.stream().skip(from + 1L).forEach(word -> objects.addAll(CodeWords.of(word)));
    use.line().invocation().redirects().stream()
        .filter(to -> to.sign().contains(">") && to.text().isEmpty())
        .forEach(to -> objects.addAll(CodeWords.of(to.target())));
    return objects;
  }

  private static int last(Use use) {
    // the word in that place: another may say the same, and to compare all of a word takes long
    int place = use.known().get(use.known().size() - 1).span().start();
    int at = use.line().words().size() - 1;
    while (at >= 0 && use.line().words().get(at).span().start() != place) {
      at--;
    }
    return at;
  }
}
