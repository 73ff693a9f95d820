package rutter.rules.approvals;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import rutter.plan.Governance.Approval;
import rutter.plan.Governance.State;
import rutter.rules.Around.Owners;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** Names are not handles, so an approval has to say both: {@code Ilse Brandt (@ibrandt)}. */
public final class ApprovalNotOwner implements Rule {
  /** {@code @ibrandt}, {@code @shop/platform}, {@code ilse@example.org} */
  private static final Pattern HANDLE =
      Pattern.compile("[\\w.+-]{0,60}+@@?[\\w-]{1,60}+(?:[./][\\w-]{1,60}+){0,8}+");

  @Override
  public void check(Subject subject, Report report) {
    List<Approval> given =
        subject.plan().governance().approvals().stream()
            .filter(one -> one.state() == State.APPROVED || one.state() == State.CONDITIONAL)
            .toList();
    Optional<Owners> owners = given.isEmpty() ? Optional.empty() : subject.around().owners();
    owners.ifPresent(known -> given.forEach(one -> check(one, known, report)));
  }

  private static void check(Approval approval, Owners owners, Report report) {
    Set<String> handles = handles(approval);
    Set<String> names =
        owners.names().stream().map(ApprovalNotOwner::small).collect(Collectors.toSet());
    if (handles.stream().noneMatch(names::contains)) {
      report
          .at(Signers.at(approval.name(), approval))
          .as(names.isEmpty() ? "nobody" : handles.isEmpty() ? "handle" : "")
          .with("who", Signers.name(approval).orElse(approval.role()))
          .with("path", owners.path())
          .with("owners", String.join(", ", owners.names()));
    }
  }

  private static Set<String> handles(Approval approval) {
    String words =
        String.join(
            " ", approval.role().text(), approval.name().text(), approval.decision().text());
    Set<String> handles = new LinkedHashSet<>();
    Matcher handle = HANDLE.matcher(words);
    while (handle.find()) {
      handles.add(small(handle.group()));
    }
    return handles;
  }

  private static String small(String handle) {
    return handle.toLowerCase(Locale.ROOT);
  }
}
