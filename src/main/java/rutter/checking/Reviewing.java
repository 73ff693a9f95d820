package rutter.checking;

import java.util.List;
import java.util.Optional;
import rutter.finding.Checked;
import rutter.finding.Finding;
import rutter.finding.Mask;
import rutter.outline.FrontMatter;
import rutter.packs.BadRulesException;
import rutter.packs.DeclaredFile;
import rutter.program.Lowering;
import rutter.program.Program;
import rutter.review.Review;
import rutter.review.Reviewed;
import rutter.rules.Subject;
import rutter.text.Decoder;
import rutter.text.Source;
import rutter.text.UnreadableException;
import rutter.world.Console;
import rutter.world.Documents;

/** Checks and lowers plans, and reviews what comes of it. */
public record Reviewing(Console console, Documents documents, Checker checker) {

  /** A review, or why there is none. */
  public record Outcome(Optional<Review> review, Optional<String> problem) {}

  public Outcome review(String name, Checker.Task task) throws BadRulesException {
    try {
      byte[] bytes = documents.bytes(name);
      Source source = Decoder.decode(task.called(), bytes);
      return new Outcome(Optional.of(review(source, bytes, task)), Optional.empty());
    } catch (UnreadableException e) {
      return new Outcome(Optional.empty(), Optional.of(String.valueOf(e.getMessage())));
    }
  }

  private Review review(Source source, byte[] bytes, Checker.Task task)
      throws UnreadableException, BadRulesException {
    Checker.Understood understood = checker.understand(source, task);
    return review(understood.subject(), bytes, task, understood.findings());
  }

  /** Of a plan whose findings were judged already. */
  public Review review(Subject subject, byte[] bytes, Checker.Task task, List<Finding> judged)
      throws UnreadableException, BadRulesException {
    Checked open = new Checked(subject.source(), judged);
    Checked masked = Mask.over(open, Checker.secrets(subject));
    boolean secret = !masked.source().text().equals(subject.source().text());
    Subject shown = secret ? checker.placed(masked.source(), task) : subject;
    return Review.of(new Reviewed(shown, program(shown, bytes, task), findings(masked)));
  }

  private static List<Finding> findings(Checked checked) {
    return checked.open().toList();
  }

  private Program program(Subject subject, byte[] bytes, Checker.Task task)
      throws UnreadableException, BadRulesException {
    return Lowering.of(
        subject,
        DeclaredFile.read(subject.source(), subject.outline().frontMatter().map(FrontMatter::span)),
        Headers.of(subject, task, bytes, ""),
        new RollbackSheets(console, documents, checker, task).of(subject));
  }
}
