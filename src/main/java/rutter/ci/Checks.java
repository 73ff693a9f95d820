package rutter.ci;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import rutter.checking.BaselineFile;
import rutter.checking.CheckedPlan;
import rutter.checking.Checker;
import rutter.checking.Comparing;
import rutter.checking.InForce;
import rutter.checking.Inspector;
import rutter.checking.Outcome;
import rutter.checking.PlanFiles;
import rutter.checking.Reviewing;
import rutter.config.Configs;
import rutter.config.Overrides;
import rutter.config.Resolver;
import rutter.config.Settings;
import rutter.finding.Checked;
import rutter.finding.Mask;
import rutter.finding.RuleInfo;
import rutter.packs.BadRulesException;
import rutter.text.UnreadableException;
import rutter.world.Base;
import rutter.world.Console;
import rutter.world.Documents;
import rutter.world.ExitCode;
import rutter.world.Git;
import rutter.world.Revisions;
import rutter.world.Workers;

/** Checks the plans of a build, and makes a dossier of each that the change is about. */
public final class Checks {
  private final Console console;
  private final Documents documents;
  private final Overrides options;
  private final Asked asked;
  private final Configs configs;
  private final InForce inForce;
  private final Checker checker;

  /** What the command line says of it. */
  public record Asked(
      List<String> paths,
      boolean all,
      Optional<String> base,
      boolean newOnly,
      List<String> gapMaps,
      Optional<String> baseline) {}

  /** What came of it. */
  public record Answer(
      ChangedPlans plans, List<CheckedPlan> checked, List<Dossier> dossiers, boolean unreadable) {
    List<Checked> all() {
      return checked.stream().map(CheckedPlan::checked).toList();
    }

    public List<Checked> changed() {
      return checked.stream().filter(CheckedPlan::changed).map(CheckedPlan::checked).toList();
    }

    /** Those that make the run fail, with nothing else. */
    public List<Checked> failing() {
      return checked.stream().filter(CheckedPlan::changed).map(CheckedPlan::failing).toList();
    }

    public int exit() {
      return unreadable
          ? ExitCode.USAGE
          : checked.stream().anyMatch(CheckedPlan::fails) ? ExitCode.FINDINGS : ExitCode.CLEAN;
    }
  }

  public Checks(Console console, Documents documents, Overrides options, Asked asked) {
    this.console = console;
    this.documents = documents;
    this.options = options;
    this.asked = asked;
    this.configs = options.configs(console, documents);
    this.inForce = new InForce(documents, options.wishes());
    this.checker = new Checker(console, documents, inForce);
  }

  public List<RuleInfo> described(Answer answer) {
    return inForce.described(answer.all());
  }

  public Answer of(Pipeline pipeline, ReportFolder reports, BuildLog log) throws Exception {
    PlanFiles finder = new PlanFiles(console, configs);
    List<String> all =
        finder.of(asked.paths()).stream().filter(file -> !reports.holds(file)).toList();
    ChangedPlans plans = plans(pipeline, all, finder, log);
    Optional<String> since = asked.newOnly() ? plans.base().map(Base::commit) : Optional.empty();
    Inspector inspector =
        new Inspector(console, documents, checker, false, since, Optional.empty());
    List<Callable<Outcome>> work = new ArrayList<>();
    List<Checker.Task> tasks = new ArrayList<>();
    for (String name : all) {
      Checker.Task task = task(name, pipeline);
      tasks.add(task);
      work.add(() -> inspector.inspect(new Inspector.Job(name, task)));
    }
    List<Outcome> outcomes = workers(work.size()).all(work);
    List<Checked> open = new ArrayList<>();
    List<Checker.Task> read = new ArrayList<>();
    boolean unreadable = false;
    for (int i = 0; i < outcomes.size(); i++) {
      Outcome outcome = outcomes.get(i);
      String name = all.get(i);
      if (outcome.problem().isPresent() && !plans.deleted().contains(name)) {
        console.problem(outcome.problem().get());
        unreadable |= plans.changed().contains(name) || asked.paths().contains(name);
      }
      if (outcome.checked().isPresent()) {
        open.add(Mask.over(outcome.checked().get(), outcome.secrets()));
        read.add(tasks.get(i));
      }
    }
    List<CheckedPlan> checked = judged(open, read, plans);
    return new Answer(plans, checked, dossiers(checked, pipeline, plans), unreadable);
  }

  private static Workers workers(int most, Console console) {
    return new Workers(Math.min(Runtime.getRuntime().availableProcessors(), most), console);
  }

  private Workers workers(int most) {
    return workers(most, console);
  }

  private ChangedPlans plans(Pipeline pipeline, List<String> all, PlanFiles finder, BuildLog log)
      throws UnreadableException, BadRulesException {
    List<String> revisions = asked.base().map(List::of).orElse(pipeline.bases());
    if (asked.all() || revisions.isEmpty()) {
      return ChangedPlans.all(all);
    }
    Optional<Base> base = Base.of(new Git(console), revisions);
    if (base.isEmpty()) {
      if (asked.base().isPresent()) {
        throw new UnreadableException(
            "--base", "git knows no revision `" + asked.base().get() + "` here");
      }
      log.notice(lost(pipeline.service()));
      return ChangedPlans.all(all);
    }
    return ChangedPlans.since(
        base.get(),
        all,
        new ChangedPlans.Search(console, finder, asked.paths(), checker),
        name -> task(name, pipeline));
  }

  private static String lost(Pipeline.Service service) {
    String lost = "all plans count as changed: ";
    return switch (service) {
      case GITHUB ->
          lost
              + "this clone does not reach back to where the change begins; with `fetch-depth: 0`"
              + " actions/checkout makes one that does";
      case GITLAB ->
          lost
              + "this clone does not reach back to where the change begins; with `GIT_DEPTH: 0`"
              + " GitLab makes one that does";
      case NONE -> lost + "git knows no branch to compare with here; --base REV names a revision";
    };
  }

  /** Nobody on this machine is asked about scripts of strangers. */
  private Checker.Task task(String name, Pipeline pipeline)
      throws UnreadableException, BadRulesException {
    Path file = console.directory().resolve(name);
    Settings settings = options.over(Resolver.of(configs.of(file), file), console);
    return new Checker.Task(
        file, true, name, pipeline.foreign() ? settings.askingNobody() : settings, asked.gapMaps());
  }

  private List<CheckedPlan> judged(List<Checked> open, List<Checker.Task> tasks, ChangedPlans plans)
      throws UnreadableException, BadRulesException {
    List<Settings> settings = tasks.stream().map(Checker.Task::settings).toList();
    Optional<BaselineFile> known = BaselineFile.of(asked.baseline(), settings, console, documents);
    List<Checked> judged = known.isPresent() ? known.get().applied(open) : open;
    Companions companions =
        new Companions(checker, documents, ChangedPlans.real(console.directory()), plans.touched());
    List<CheckedPlan> checked = new ArrayList<>();
    for (int i = 0; i < judged.size(); i++) {
      Checker.Task task = tasks.get(i);
      boolean changed = plans.changed().contains(task.called());
      Optional<String> by = changed ? Optional.empty() : companions.of(task);
      checked.add(new CheckedPlan(task, judged.get(i), changed || by.isPresent(), by));
    }
    return checked;
  }

  private List<Dossier> dossiers(List<CheckedPlan> checked, Pipeline pipeline, ChangedPlans plans)
      throws Exception {
    Revisions revisions = new Revisions(console, documents);
    Dossiers dossiers =
        new Dossiers(
            new Reviewing(console, documents, checker),
            new Checklists(console, documents, checker, !options.hasStrictness()),
            new Differences(
                new Comparing(console, documents, configs, options, revisions), plans.base()),
            pipeline);
    List<Callable<Dossier>> work = new ArrayList<>();
    for (CheckedPlan plan : checked) {
      if (plan.changed()) {
        work.add(() -> dossiers.of(plan));
      }
    }
    return workers(work.size()).all(work);
  }
}
