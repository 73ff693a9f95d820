package rutter.ci;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import rutter.checking.CheckedPlan;
import rutter.checking.Comparing;
import rutter.checking.Reviewing;
import rutter.emit.Ink;
import rutter.emit.findings.Formats;
import rutter.emit.findings.Occasion;
import rutter.emit.findings.Setting;
import rutter.emit.report.html.HtmlReport;
import rutter.finding.Finding;
import rutter.packs.BadRulesException;
import rutter.packs.Templates;
import rutter.plan.Detection;
import rutter.review.Review;
import rutter.rules.Subject;
import rutter.text.Decoder;
import rutter.text.Source;
import rutter.text.UnreadableException;
import rutter.world.Release;

/** Makes of each plan that was checked what its reviewers and those who execute it read. */
record Dossiers(
    Reviewing reviewing, Checklists checklists, Differences differences, Pipeline pipeline) {
  private static final int WIDTH = 80;

  Dossier of(CheckedPlan plan) throws BadRulesException, UnreadableException {
    byte[] bytes = reviewing.documents().bytes(plan.name());
    Source source = Decoder.decode(plan.name(), bytes);
    Subject subject = reviewing.checker().placed(source, plan.task());
    List<ReportFolder.Artefact> files = new ArrayList<>();
    if (subject.kind() != Detection.Kind.PLAN) {
      return new Dossier(plan.name(), Optional.empty(), files, Optional.empty(), List.of());
    }
    String folder = PlanFolder.of(plan.name()) + "/";
    List<Finding> judged = plan.checked().open().toList();
    Review review = reviewing.review(subject, bytes, plan.task(), judged);
    files.add(new ReportFolder.Artefact(folder + PlanFolder.PAGE, page(List.of(review))));
    Optional<Comparing.Outcome> difference = differences.of(plan.name());
    difference.ifPresent(
        outcome ->
            files.add(new ReportFolder.Artefact(folder + PlanFolder.CHANGES, table(outcome))));
    Checklists.Lists lists = checklists.of(source, bytes, plan.task());
    files.addAll(lists.files());
    return new Dossier(
        plan.name(),
        Optional.of(review),
        files,
        lists.unlisted(),
        difference.map(Dossiers::worstFirst).orElse(List.of()));
  }

  private String page(List<Review> reviews) {
    return new HtmlReport(pipeline.linkBase(), Release.versionOrNone(), Templates::named)
        .of(reviews);
  }

  private static String table(Comparing.Outcome outcome) {
    Setting setting = new Setting(Ink.PLAIN, WIDTH, Release.versionOrNone(), Occasion.DIFF);
    return Formats.named("markdown", setting).orElseThrow().write(outcome.found(), outcome.kinds());
  }

  private static List<Finding> worstFirst(Comparing.Outcome outcome) {
    return outcome.found().stream()
        .flatMap(one -> one.open())
        .sorted(Comparator.comparing(Finding::severity).reversed())
        .toList();
  }
}
