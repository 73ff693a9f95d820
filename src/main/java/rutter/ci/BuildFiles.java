package rutter.ci;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import rutter.emit.Ink;
import rutter.emit.findings.FindingsFormat;
import rutter.emit.findings.Formats;
import rutter.emit.findings.Occasion;
import rutter.emit.findings.Setting;
import rutter.emit.report.ChangeReport;
import rutter.emit.report.Links;
import rutter.emit.report.MarkdownReport;
import rutter.emit.report.html.HtmlReport;
import rutter.finding.Checked;
import rutter.finding.Finding;
import rutter.finding.RuleInfo;
import rutter.packs.Templates;
import rutter.review.Review;
import rutter.world.Base;
import rutter.world.Release;

/** What a build says of its plans: the files, the annotations, the summary. */
public record BuildFiles(Pipeline pipeline, Checks.Answer answer, List<RuleInfo> rules) {
  public static final String REPORT = "report.md";
  static final String PAGE = "report.html";
  static final String SARIF = "findings.sarif";
  static final String QUALITY = "gl-code-quality-report.json";
  private static final int WIDTH = 80;

  /** In the bytes that a step has for its summary, of which a character may take three. */
  private static final int SUMMARY = ((1 << 20) - (1 << 14)) / 3;

  /** The most important first. */
  public List<ReportFolder.Artefact> all() {
    List<ReportFolder.Artefact> files = new ArrayList<>();
    files.add(new ReportFolder.Artefact(REPORT, report(MarkdownReport.COMMENT)));
    if (!reviews().isEmpty()) {
      files.add(new ReportFolder.Artefact(PAGE, page()));
    }
    files.add(new ReportFolder.Artefact(SARIF, written("sarif", answer.all())));
    if (pipeline.service() == Pipeline.Service.GITLAB) {
      files.add(new ReportFolder.Artefact(QUALITY, written("gitlab", answer.all())));
    }
    answer.dossiers().forEach(dossier -> files.addAll(dossier.files()));
    return files;
  }

  public String annotations() {
    return written("github", answer.changed());
  }

  public String summary() {
    return report(SUMMARY);
  }

  /** Whether there is more to say than that no plan changed. */
  public boolean hasNews() {
    return !reviews().isEmpty() || !answer.plans().deleted().isEmpty();
  }

  /** {@code 2 of 5 plans changed since origin/main (0123456789), 1 deleted}. */
  public String sentence() {
    int changed = answer.changed().size();
    int gone = answer.plans().deleted().size();
    int all = answer.checked().size();
    String plans = all == 1 ? " plan" : " plans";
    return answer
        .plans()
        .base()
        .map(
            base ->
                (changed == 0 ? "no plan" : changed + " of " + all + plans)
                    + " changed since "
                    + base.shown()
                    + (gone == 0 ? "" : ", " + gone + " deleted"))
        .orElse(all + plans + ", all taken for changed");
  }

  private List<Review> reviews() {
    return answer.dossiers().stream().flatMap(one -> one.review().stream()).toList();
  }

  private String report(int most) {
    Map<String, String> unlisted = new TreeMap<>();
    answer
        .dossiers()
        .forEach(one -> one.unlisted().ifPresent(why -> unlisted.put(one.plan(), why)));
    Map<String, List<Finding>> changes = new TreeMap<>();
    answer.dossiers().forEach(one -> changes.put(one.plan(), one.changes()));
    Map<String, String> by = new TreeMap<>();
    answer.checked().forEach(one -> one.by().ifPresent(name -> by.put(one.name(), name)));
    ChangeReport.News news =
        new ChangeReport.News(
            answer.plans().base().map(Base::shown),
            answer.plans().deleted(),
            answer.plans().renamed(),
            by,
            unlisted,
            changes,
            pipeline.page());
    return new ChangeReport(pipeline.linkBase(), most, news).of(reviews());
  }

  /** Of several plans a table, with a page for each. */
  private String page() {
    HtmlReport report =
        new HtmlReport(pipeline.linkBase(), Release.versionOrNone(), Templates::named);
    return reviews().size() == 1
        ? report.of(reviews())
        : report.index(
            reviews(),
            path -> Optional.of(Links.encoded(PlanFolder.of(path) + "/" + PlanFolder.PAGE)));
  }

  private String written(String format, List<Checked> checked) {
    Setting setting = new Setting(Ink.PLAIN, WIDTH, Release.version().orElse(""), Occasion.LINT);
    Optional<FindingsFormat> writer = Formats.named(format, setting);
    return writer.orElseThrow().write(checked, rules);
  }
}
