package rutter.rules.approvals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import rutter.plan.Governance.Approval;
import rutter.plan.Metadata;
import rutter.plan.Words;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.rules.Unfilled;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Wording;

/** Speaks only where every approver has a name, and it is always that of the owner or author. */
public final class ApprovalByAuthor implements Rule {
  private static final Pattern MORE = Pattern.compile("[,(（<@/—–].*");

  @Override
  public void check(Subject subject, Report report) {
    List<Approval> all = Signers.of(subject).all();
    Unfilled unfilled = new Unfilled(subject);
    Set<String> names = new HashSet<>();
    for (Approval one : all) {
      if (Unfilled.isBlank(one.name()) || unfilled.isPlaceholder(one.name())) {
        return;
      }
      names.add(person(one.name()));
    }
    if (names.size() != 1) {
      return;
    }
    Optional<Words> author =
        authors(subject).stream().filter(words -> names.contains(person(words))).findFirst();
    author.ifPresent(
        words ->
            report.at(all.get(0).name().span()).with("name", all.get(0).name()).near(words.span()));
  }

  private static List<Words> authors(Subject subject) {
    Metadata metadata = subject.plan().metadata();
    List<Words> authors = new ArrayList<>(metadata.owner().stream().toList());
    metadata.header().stream()
        .filter(one -> subject.vocabulary().means(one.name().text(), Concept.AUTHOR))
        .forEach(one -> authors.add(one.value()));
    metadata.revisions().stream()
        .map(Metadata.Revision::author)
        .filter(words -> !Unfilled.isBlank(words))
        .findFirst()
        .ifPresent(authors::add);
    return authors;
  }

  private static String person(Words words) {
    return Wording.value(MORE.matcher(words.text()).replaceFirst(""));
  }
}
