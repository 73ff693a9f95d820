package rutter.ci;

import java.util.List;
import java.util.Optional;
import rutter.checking.Checker;
import rutter.checking.Essences;
import rutter.checking.Headers;
import rutter.config.Settings;
import rutter.emit.Target;
import rutter.emit.checklist.Checklist;
import rutter.emit.checklist.ChecklistPage;
import rutter.finding.Finding;
import rutter.finding.Severity;
import rutter.packs.BadRulesException;
import rutter.packs.Templates;
import rutter.profile.Strictness;
import rutter.program.Program;
import rutter.rules.Subject;
import rutter.text.Source;
import rutter.text.UnreadableException;
import rutter.world.Console;
import rutter.world.Documents;

/** What is ticked off, of plans without errors; {@code strictly} as {@code rutter build} checks. */
record Checklists(Console console, Documents documents, Checker checker, boolean strictly) {

  /** The lists of a plan, or why there are none. */
  record Lists(List<ReportFolder.Artefact> files, Optional<String> unlisted) {}

  Lists of(Source source, byte[] bytes, Checker.Task asked)
      throws BadRulesException, UnreadableException {
    Checker.Task task = strictly ? strict(asked) : asked;
    Checker.Understood understood = checker.understand(source, task);
    List<Finding> errors =
        understood.findings().stream()
            .filter(finding -> finding.suppressed().isEmpty())
            .filter(finding -> finding.severity() == Severity.ERROR)
            .toList();
    return errors.isEmpty()
        ? new Lists(files(understood.subject(), bytes, task), Optional.empty())
        : new Lists(List.of(), Optional.of(why(errors, source, task)));
  }

  private static Checker.Task strict(Checker.Task task) {
    Settings settings =
        task.settings()
            .with(
                Optional.empty(),
                Optional.of(Strictness.STRICT),
                Optional.empty(),
                List.of(),
                Optional.empty());
    return new Checker.Task(task.file(), task.placed(), task.called(), settings, task.gapMaps());
  }

  private static String why(List<Finding> errors, Source source, Checker.Task task) {
    Finding first = errors.get(0);
    String count = errors.size() == 1 ? "1 error" : errors.size() + " errors";
    return count
        + " when checked as "
        + task.settings().strictness()
        + ", the first on line "
        + source.line(first.span())
        + " ("
        + first.rule()
        + ")";
  }

  private List<ReportFolder.Artefact> files(Subject subject, byte[] bytes, Checker.Task task)
      throws UnreadableException, BadRulesException {
    Essences essences = new Essences(console, documents, checker);
    String content = essences.of(subject, task).digest();
    Program program = essences.program(subject, task, Headers.of(subject, task, bytes, content));
    Target.Setting setting = new Target.Setting(subject.source().lines(), Templates::named);
    String folder = PlanFolder.of(task.called());
    return List.of(
        new ReportFolder.Artefact(
            folder + "/" + PlanFolder.CHECKLIST, new Checklist().write(program, setting)),
        new ReportFolder.Artefact(
            folder + "/" + PlanFolder.CHECKLIST_PAGE, new ChecklistPage().write(program, setting)));
  }
}
