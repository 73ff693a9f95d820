package rutter.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rutter.emit.Target;
import rutter.emit.checklist.Checklist;
import rutter.emit.checklist.ChecklistPage;
import rutter.finding.Finding;
import rutter.finding.Severity;
import rutter.packs.BadRulesException;
import rutter.packs.Templates;
import rutter.plan.Detection;
import rutter.profile.Strictness;
import rutter.program.Program;
import rutter.rules.Subject;
import rutter.text.Decoder;
import rutter.text.Source;
import rutter.text.UnreadableException;

/** Reviews plans that were checked, and makes of those without errors what is ticked off. */
record Dossiers(Console console, Documents documents, Checker checker, boolean strictly) {

  Dossier of(CheckedPlan plan) throws BadRulesException, UnreadableException {
    byte[] bytes = documents.bytes(plan.name());
    Source source = Decoder.decode(plan.name(), bytes);
    Subject subject = checker.placed(source, plan.task());
    if (subject.kind() != Detection.Kind.PLAN) {
      return new Dossier(plan.name(), Optional.empty(), List.of(), Optional.empty());
    }
    List<Finding> judged = plan.checked().open().toList();
    Optional<rutter.review.Review> review =
        Optional.of(
            new Reviewing(console, documents, checker).review(subject, bytes, plan.task(), judged));
    Checker.Task task = strictly ? strict(plan.task()) : plan.task();
    Checker.Understood understood = checker.understand(source, task);
    List<Finding> errors =
        understood.findings().stream()
            .filter(finding -> finding.suppressed().isEmpty())
            .filter(finding -> finding.severity() == Severity.ERROR)
            .toList();
    if (!errors.isEmpty()) {
      return new Dossier(plan.name(), review, List.of(), Optional.of(why(errors, source, task)));
    }
    return new Dossier(
        plan.name(), review, lists(understood.subject(), bytes, task), Optional.empty());
  }

  private static String why(List<Finding> errors, Source source, Checker.Task task) {
    Finding first = errors.get(0);
    String count = errors.size() == 1 ? "1 error" : errors.size() + " errors";
    return count
        + " when checked as "
        + task.settings().strictness()
        + ", the first on line "
        + source.lines().at(first.span().start()).line()
        + " ("
        + first.rule()
        + ")";
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

  private List<ReportFolder.Artefact> lists(Subject subject, byte[] bytes, Checker.Task task)
      throws UnreadableException, BadRulesException {
    Essences essences = new Essences(console, documents, checker);
    String content = essences.of(subject, task).digest();
    Program program = essences.program(subject, task, Headers.of(subject, task, bytes, content));
    Target.Setting setting = new Target.Setting(subject.source().lines(), Templates::named);
    String folder = PlanFolder.of(task.called());
    List<ReportFolder.Artefact> files = new ArrayList<>();
    files.add(
        new ReportFolder.Artefact(
            folder + "/checklist.md", new Checklist().write(program, setting)));
    files.add(
        new ReportFolder.Artefact(
            folder + "/checklist.html", new ChecklistPage().write(program, setting)));
    return files;
  }
}
