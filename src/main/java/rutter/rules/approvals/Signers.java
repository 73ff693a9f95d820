package rutter.rules.approvals;

import java.util.List;
import java.util.Optional;
import rutter.plan.Governance.Approval;
import rutter.plan.Governance.State;
import rutter.plan.Part;
import rutter.plan.Topic;
import rutter.plan.Words;
import rutter.rules.Report;
import rutter.rules.Subject;
import rutter.rules.Unfilled;
import rutter.text.Span;

/** The approvals of a plan, which of them are given, and where they stand. */
record Signers(List<Approval> all, Span place) {
  private static final int LONGEST = 60;

  static Signers of(Subject subject) {
    List<Approval> all = subject.plan().governance().approvals();
    Span first = all.isEmpty() ? subject.title() : at(all.get(0));
    Span place =
        subject
            .parts(Topic.APPROVALS)
            .filter(part -> all.isEmpty() || part.span().contains(first))
            .map(Part::title)
            .map(Words::span)
            .reduce((outer, inner) -> inner)
            .orElse(first);
    return new Signers(all, place);
  }

  List<Approval> in(State state) {
    return all.stream().filter(approval -> approval.state() == state).toList();
  }

  /** Where all of several approvals lack the same, that is one finding: whether it was told. */
  boolean toldAtOnce(List<Approval> lacking, List<Approval> of, Report report) {
    boolean atOnce = lacking.size() > 1 && lacking.size() == of.size();
    if (atOnce) {
      report.at(place).as("all").with("count", lacking.size());
    }
    return atOnce;
  }

  /** The role, or else the name, whichever says who it is. */
  static Words who(Approval approval) {
    return Unfilled.isBlank(approval.role()) && !Unfilled.isBlank(approval.name())
        ? approval.name()
        : approval.role();
  }

  static String called(Approval approval) {
    String who = who(approval).text();
    return who.length() > LONGEST ? who.substring(0, LONGEST - 1) + "…" : who;
  }

  static Span at(Approval approval) {
    return who(approval).span();
  }

  /** The words themselves if there are any, else those that say who it is. */
  static Span at(Words words, Approval approval) {
    return words.isEmpty() ? at(approval) : words.span();
  }

  static Optional<Words> name(Approval approval) {
    return Optional.of(approval.name()).filter(name -> !Unfilled.isBlank(name));
  }
}
