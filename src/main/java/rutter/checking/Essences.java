package rutter.checking;

import rutter.outline.FrontMatter;
import rutter.packs.BadRulesException;
import rutter.packs.DeclaredFile;
import rutter.program.Essence;
import rutter.program.Lowering;
import rutter.program.Program;
import rutter.rules.Subject;
import rutter.text.Source;
import rutter.text.UnreadableException;
import rutter.world.Console;
import rutter.world.Documents;

/** What of plans is approved, with the documents beside them that say how they are undone. */
public record Essences(Console console, Documents documents, Checker checker) {
  private static final Program.Header NONE = new Program.Header("", "", "", "", "");

  public Essence of(Subject subject, Checker.Task task)
      throws UnreadableException, BadRulesException {
    Source open = Essence.unticked(subject.outline());
    Subject all = open.equals(subject.source()) ? subject : checker.placed(open, task);
    return Essence.of(program(all, task, NONE), all.plan());
  }

  public Program program(Subject subject, Checker.Task task, Program.Header header)
      throws UnreadableException, BadRulesException {
    return Lowering.of(
        subject,
        DeclaredFile.read(subject.source(), subject.outline().frontMatter().map(FrontMatter::span)),
        header,
        new RollbackSheets(console, documents, checker, task).of(subject));
  }
}
