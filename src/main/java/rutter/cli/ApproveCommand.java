package rutter.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import rutter.checking.Checker;
import rutter.checking.Essences;
import rutter.checking.InForce;
import rutter.config.Resolver;
import rutter.config.Settings;
import rutter.emit.Diff;
import rutter.packs.BadRulesException;
import rutter.plan.Governance.State;
import rutter.program.Essence;
import rutter.rules.Subject;
import rutter.signing.Entry;
import rutter.signing.Signing;
import rutter.signing.UnsignableException;
import rutter.text.Decoder;
import rutter.text.Source;
import rutter.text.UnreadableException;
import rutter.world.Console;
import rutter.world.Documents;
import rutter.world.ExitCode;
import rutter.world.Rewriting;

/** {@code rutter approve}: enters who has approved what into a plan. */
@Command(
    name = "approve",
    mixinStandardHelpOptions = true,
    versionProvider = Rutter.Version.class,
    description = {
      "Enters an approval into the approvals of a plan, in the way that the plan",
      "writes them, with the digest of what is approved. A later change to that",
      "makes the approval stale: lint says so, and build refuses."
    })
final class ApproveCommand implements Callable<Integer> {
  /** What was decided. */
  enum Decided {
    approved,
    rejected,
    conditional
  }

  private final Console console;

  @Mixin private ColorOption color = new ColorOption();

  @Parameters(paramLabel = "PLAN", description = "A plan in Markdown.")
  private String plan = "";

  @Option(
      names = "--role",
      required = true,
      paramLabel = "ROLE",
      description = "As what, such as “Head of Platform”.")
  private String role = "";

  @Option(names = "--name", required = true, paramLabel = "NAME", description = "Who.")
  private String name = "";

  @Option(
      names = "--date",
      paramLabel = "DATE",
      converter = DayConverter.class,
      description = "When (default: today).")
  private @Nullable LocalDate date;

  @Option(
      names = "--decision",
      paramLabel = "DECISION",
      description = "${COMPLETION-CANDIDATES} (default: approved).")
  private Decided decision = Decided.approved;

  @Option(
      names = "--note",
      paramLabel = "TEXT",
      description = "Why, or under which condition; a conditional approval needs it.")
  private String note = "";

  @Option(
      names = "--digest",
      paramLabel = "DIGEST",
      description = "Only if this is the digest of the plan: what was reviewed.")
  private @Nullable String reviewed;

  @Option(names = "--diff", description = "Write nothing; print what would change.")
  private boolean diff;

  @Mixin private SizeOption size = new SizeOption();

  ApproveCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Documents documents = size.documents(console);
    LintOptions options = new LintOptions();
    try {
      if (decision == Decided.conditional && note.isBlank()) {
        throw new UnreadableException(
            "--decision conditional", "needs a --note with the condition");
      }
      if (plan.equals("-")) {
        throw new UnreadableException(
            Documents.STANDARD_INPUT,
            "cannot be signed; name the file that the approval goes into");
      }
      Path file = console.directory().resolve(plan);
      Settings settings = Resolver.of(options.configs(console, documents).of(file), file);
      InForce inForce = new InForce(documents, options.wishes());
      Checker checker = new Checker(console, documents, inForce);
      Checker.Task task = new Checker.Task(file, true, plan, settings, List.of());
      Essences essences = new Essences(console, documents, checker);
      Source source = Decoder.decode(plan, documents.bytes(plan));
      Subject subject = checker.placed(source, task);
      String digest = digest(essences.of(subject, task));
      String when = (date == null ? console.today() : date).toString();
      State state = State.valueOf(decision.name().toUpperCase(Locale.ROOT));
      Entry entry = new Entry(role.strip(), name.strip(), when, state, note.strip(), digest);
      String signed =
          new Signing(inForce.vocabulary(settings)).enter(entry, subject.outline(), subject.plan());
      Subject after = checker.placed(source.with(signed), task);
      if (!essences.of(after, task).digest().equals(digest)) {
        throw new UnreadableException(
            plan,
            "would have other steps with this approval in it; write it by hand, with “(rutter:"
                + digest
                + ")” behind the decision");
      }
      write(source, signed);
      return ExitCode.CLEAN;
    } catch (UnsignableException e) {
      console.problem(plan + ": " + e.getMessage());
      return ExitCode.USAGE;
    } catch (BadRulesException | UnreadableException e) {
      console.problem(String.valueOf(e.getMessage()));
      return ExitCode.USAGE;
    }
  }

  private String digest(Essence essence) throws UnreadableException {
    if (essence.isEmpty()) {
      throw new UnreadableException(plan, "has nothing to approve: no stage, check or gap");
    }
    String digest = essence.digest();
    if (reviewed != null && !reviewed.equals(digest)) {
      throw new UnreadableException(
          plan, "is not what was reviewed: its digest is " + digest + ", not " + reviewed);
    }
    return digest;
  }

  private void write(Source source, String signed) throws UnreadableException {
    if (diff) {
      console
          .out()
          .print(
              console.terminal()
                  ? Diff.shown(source.name(), source.text(), signed, color.ink(console))
                  : Diff.unified(source.name(), source.text(), signed));
    } else {
      new Rewriting(console).replace(source, signed);
    }
  }
}
