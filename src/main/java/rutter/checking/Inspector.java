package rutter.checking;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rutter.config.Settings;
import rutter.finding.Checked;
import rutter.finding.Finding;
import rutter.finding.Fingerprints;
import rutter.lint.Fixer;
import rutter.packs.BadRulesException;
import rutter.plan.Detection;
import rutter.text.Decoder;
import rutter.text.Source;
import rutter.text.Span;
import rutter.text.UnreadableException;
import rutter.world.Console;
import rutter.world.Documents;
import rutter.world.Git;

/** Takes one document through reading, checking and, if that is asked, fixing. */
public final class Inspector {
  private final Console console;
  private final Documents documents;
  private final Checker checker;
  private final boolean fix;
  private final Optional<String> newSince;
  private final Optional<Recall> recall;

  /** {@code newSince} is the revision whose findings do not count. */
  public Inspector(
      Console console,
      Documents documents,
      Checker checker,
      boolean fix,
      Optional<String> newSince,
      Optional<Recall> recall) {
    this.recall = recall;
    this.console = console;
    this.documents = documents;
    this.checker = checker;
    this.fix = fix;
    this.newSince = newSince;
  }

  /** A document to be looked at; {@code content} is where its text is read. */
  public record Job(String content, Checker.Task task) {}

  public Outcome inspect(Job job) throws BadRulesException {
    Settings settings = job.task().settings();
    try {
      Source source = documents.read(job.content(), job.task().called());
      Checker.Result first =
          recall.isPresent() && job.task().placed()
              ? recall.get().check(source, job.task())
              : checker.check(source, job.task());
      if (first.kind() == Detection.Kind.OTHER) {
        return Outcome.leftAlone(settings);
      }
      if (fix) {
        return fixed(source, first, job.task());
      }
      List<Finding> findings = without(source, first.findings(), job.task());
      List<Span> secrets = checker.secrets(source, first, job.task());
      return Outcome.found(settings, new Checked(source, findings), secrets);
    } catch (UnreadableException e) {
      return Outcome.unreadable(settings, String.valueOf(e.getMessage()));
    }
  }

  private Outcome fixed(Source source, Checker.Result first, Checker.Task task)
      throws UnreadableException, BadRulesException {
    Fixer.Fixed fixed = new Fixer(text -> again(text, source, first.findings(), task)).fix(source);
    Checker.Result last = new Checker.Result(first.kind(), fixed.findings(), List.of());
    return Outcome.fixed(
        task.settings(),
        new Checked(fixed.source(), fixed.findings()),
        checker.secrets(fixed.source(), last, task),
        source,
        fixed.count());
  }

  /** What was readable at first stays so. */
  private List<Finding> again(Source text, Source source, List<Finding> first, Checker.Task task) {
    if (text.text().equals(source.text())) {
      return first;
    }
    try {
      return checker.check(text, task).findings();
    } catch (UnreadableException | BadRulesException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The findings that the document did not have at an older revision. */
  private List<Finding> without(Source source, List<Finding> findings, Checker.Task task)
      throws BadRulesException {
    if (newSince.isEmpty() || findings.isEmpty()) {
      return findings;
    }
    Map<String, Integer> old = new HashMap<>();
    for (String print : before(newSince.get(), task)) {
      old.merge(print, 1, Integer::sum);
    }
    List<String> prints = Fingerprints.of(source, findings);
    List<Finding> kept = new ArrayList<>();
    for (int i = 0; i < findings.size(); i++) {
      if (old.merge(prints.get(i), -1, Integer::sum) < 0) {
        kept.add(findings.get(i));
      }
    }
    return kept;
  }

  private List<String> before(String revision, Checker.Task task) throws BadRulesException {
    Path file = task.file().toAbsolutePath().normalize();
    @Nullable Path folder = file.getParent();
    String name = String.valueOf(file.getFileName());
    Optional<byte[]> bytes =
        folder == null ? Optional.empty() : new Git(console, folder).at(revision, name);
    try {
      if (bytes.isEmpty()) {
        return List.of();
      }
      Source source = Decoder.decode(name, bytes.get());
      return Fingerprints.of(source, checker.check(source, task).findings());
    } catch (UnreadableException e) {
      return List.of();
    }
  }
}
