package rutter.compare;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rutter.plan.Governance.Approval;
import rutter.plan.Governance.ApprovalRule;
import rutter.plan.Governance.State;
import rutter.plan.Words;
import rutter.rules.Observation;
import rutter.text.Span;
import rutter.vocabulary.Wording;

/** Who must approve, who has, and whose approval is of another plan than this. */
record ApprovalChanges(Version old, Version now, Changes changes) {
  private static final int LONGEST = 60;

  void compare() {
    Pairing<Approval> pairs =
        new Pairing<>(approvals(old), approvals(now))
            .inOrder(one -> whole(one))
            .inOrder(one -> role(one) + "\n" + name(one))
            .byName(ApprovalChanges::role)
            .inOrder(ApprovalChanges::role);
    for (Approval one : pairs.gone()) {
      said(changes.gone(Kind.APPROVER_REMOVED, at(one)), one).with("who", who(one, old));
    }
    for (Approval one : pairs.added()) {
      said(changes.seen(isGiven(one) ? Kind.APPROVAL_GIVEN : Kind.APPROVER_ADDED, at(one)), one)
          .with("who", who(one, now));
    }
    pairs.partners().forEach(this::pair);
    matrix();
    if (changes.areExecutable()) {
      stale(pairs);
    }
  }

  private static List<Approval> approvals(Version version) {
    return version.plan().governance().approvals();
  }

  private static String role(Approval one) {
    return Wording.value((one.role().isEmpty() ? one.name() : one.role()).text());
  }

  private static String name(Approval one) {
    return Wording.value(one.name().text());
  }

  private static Set<String> people(Approval one) {
    return Stream.of(name(one).split("[+,;&/]")).map(String::strip).collect(Collectors.toSet());
  }

  private static String whole(Approval one) {
    return role(one) + "\n" + name(one) + "\n" + one.decision().text();
  }

  /** Where several have the role, it is the name that tells them apart. */
  private static String who(Approval one, Version version) {
    long same = approvals(version).stream().filter(other -> role(other).equals(role(one))).count();
    boolean apart = same > 1 && !one.role().isEmpty() && !name(one).isBlank();
    String role = (one.role().isEmpty() ? one.name() : one.role()).text();
    return Quoted.brief(apart ? role + " (" + one.name().text() + ")" : role, LONGEST);
  }

  private static boolean isGiven(Approval one) {
    return one.state() == State.APPROVED || one.state() == State.CONDITIONAL;
  }

  private void pair(Approval was, Approval is) {
    boolean named = name(was).equals(name(is));
    boolean same = named && was.date().text().equals(is.date().text());
    if (isGiven(was) && !isGiven(is)) {
      said(changes.seen(Kind.APPROVAL_WITHDRAWN, decision(is)), is)
          .as(is.state() == State.REJECTED ? "rejected" : "");
    } else if (isGiven(is) && (!isGiven(was) || !same || !was.digest().equals(is.digest()))) {
      said(changes.seen(Kind.APPROVAL_GIVEN, decision(is)), is).as(isGiven(was) ? "again" : "");
    } else if (!isGiven(was) && !named && !name(was).isBlank() && !name(is).isBlank()) {
      boolean fewer = people(was).size() > people(is).size() && people(was).containsAll(people(is));
      Kind kind = fewer ? Kind.APPROVER_REMOVED : Kind.APPROVER_ADDED;
      said(changes.seen(kind, is.name().span()), is)
          .as(fewer ? "fewer" : "instead")
          .with("was", Quoted.brief(was.name().text(), LONGEST))
          .with("now", Quoted.brief(is.name().text(), LONGEST));
    }
  }

  private static Span decision(Approval one) {
    return one.decision().isEmpty() ? at(one) : one.decision().span();
  }

  private static Span at(Approval one) {
    return (one.role().isEmpty() ? one.name() : one.role()).span();
  }

  private static Observation said(Observation seen, Approval one) {
    String who = (one.role().isEmpty() ? one.name() : one.role()).text();
    return seen.with("who", Quoted.brief(who, LONGEST)).with("name", one.name());
  }

  /** Who the plan's own table asks for, level by level. */
  private void matrix() {
    for (ApprovalRule rule : old.plan().governance().matrix()) {
      Optional<ApprovalRule> same =
          now.plan().governance().matrix().stream()
              .filter(one -> word(one.level().text()).equals(word(rule.level().text())))
              .findFirst();
      Set<String> asked = new LinkedHashSet<>();
      same.ifPresent(one -> one.approvers().forEach(role -> asked.add(word(role))));
      for (Words role : rule.approvers()) {
        if (!asked.contains(word(role))) {
          changes
              .gone(Kind.APPROVER_REMOVED, role.span())
              .as("matrix")
              .with("who", role)
              .with("level", rule.level().text());
        }
      }
    }
  }

  private static String word(Words words) {
    return Wording.value(words.text());
  }

  private void stale(Pairing<Approval> pairs) {
    String digest = now.digest();
    List<Approval> stale = new ArrayList<>();
    pairs
        .partners()
        .forEach(
            (was, is) -> {
              boolean kept = is.date().text().equals(was.date().text()) && isGiven(was);
              boolean other = is.digest().map(signed -> !signed.equals(digest)).orElse(kept);
              if (isGiven(is) && other) {
                stale.add(is);
              }
            });
    stale.sort((one, other) -> Integer.compare(at(one).start(), at(other).start()));
    if (!stale.isEmpty()) {
      Observation seen =
          said(changes.seen(Kind.APPROVAL_STALE, decision(stale.get(0))), stale.get(0));
      int more = stale.size() - 1;
      seen.as(more > 0 ? "more" : "").with("count", more);
      stale.stream().skip(1).limit(5).forEach(one -> seen.near(at(one)));
    }
  }
}
