package rutter.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rutter.compare.Change.Side;
import rutter.finding.Finding;
import rutter.finding.Severity;
import rutter.lint.Speaker;
import rutter.outline.FrontMatter;
import rutter.packs.BadRulesException;
import rutter.packs.Catalogue;
import rutter.packs.DeclaredFile;
import rutter.program.Essence;
import rutter.program.Lowering;
import rutter.program.Program;
import rutter.rules.Subject;
import rutter.testing.Checking;
import rutter.testing.Documents;
import rutter.text.Source;

/** Two versions of a plan, and what is said of the change between them. */
record Compared(Version old, Version now, List<Change> changes) {
  private static final Program.Header NONE = new Program.Header("", "", "", "", "");
  private static final Catalogue PAGES = new Catalogue();

  static Compared of(String old, String now) {
    return of(version(Checking.of(old)), version(Checking.of(now)));
  }

  static Compared of(Version old, Version now) {
    return new Compared(old, now, Comparison.between(old, now));
  }

  static Version version(String example, String text) {
    Path folder = Documents.EXAMPLES.resolve(example);
    return version(Checking.among(folder, "plan.md", text));
  }

  static Version version(Checking checking) {
    Source open = Essence.unticked(checking.subject().outline());
    Subject subject = checking.with(open).subject();
    try {
      Program program =
          Lowering.of(
              subject,
              DeclaredFile.read(open, subject.outline().frontMatter().map(FrontMatter::span)),
              NONE);
      Essence essence = Essence.of(program, subject.plan());
      return new Version(subject, essence, essence.digest());
    } catch (BadRulesException e) {
      throw new AssertionError(e);
    }
  }

  boolean isSameEssence() {
    return old.essence().digest().equals(now.essence().digest());
  }

  /** The kinds of change, without what they have in common. */
  List<String> kinds() {
    return changes.stream()
        .map(change -> change.kind().id().replace("plan-change-", ""))
        .sorted()
        .toList();
  }

  List<Finding> findings(Side side) {
    List<Finding> findings = new ArrayList<>();
    for (Change change : changes) {
      if (change.side() == side) {
        String name = change.kind().id();
        Speaker speaker = new Speaker(name, Severity.NOTE, PAGES.page(name).texts());
        findings.add(speaker.say(change.seen()).reworded(change.rewording()));
      }
    }
    findings.sort(Comparator.comparingInt(finding -> finding.span().start()));
    return findings;
  }

  List<String> messages() {
    List<String> messages = new ArrayList<>();
    for (Side side : Side.values()) {
      findings(side).forEach(finding -> messages.add(finding.message()));
    }
    return messages;
  }
}
