package rutter.rules.approvals;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import rutter.plan.Governance.Approval;
import rutter.plan.Governance.State;
import rutter.rules.Around;
import rutter.rules.Subject;

/**
 * The approvals that say by a digest of what they are. Others go by their dates, of which nobody
 * knows whether they were kept.
 */
public final class Seals {
  /** The plan is not what was approved: its digests, and what git knows of the one approved. */
  public record Broken(String was, Optional<String> present, Optional<Around.Approved> then) {}

  private final IdentityHashMap<Approval, Broken> broken = new IdentityHashMap<>();

  private Seals(Subject subject) {
    List<Approval> sealed =
        subject.plan().governance().approvals().stream()
            .filter(one -> one.state() == State.APPROVED || one.state() == State.CONDITIONAL)
            .filter(one -> one.digest().isPresent())
            .toList();
    if (sealed.isEmpty()) {
      return;
    }
    Optional<String> now = subject.around().digest(subject);
    for (Approval approval : sealed) {
      String was = approval.digest().orElseThrow();
      if (!now.equals(Optional.of(was))) {
        Optional<Around.Approved> then =
            now.isEmpty() ? Optional.empty() : subject.around().approved(was, subject);
        broken.put(approval, new Broken(was, now, then));
      }
    }
  }

  public static Seals in(Subject subject) {
    return subject.once(Seals.class, Seals::new);
  }

  public Optional<Broken> broken(Approval approval) {
    return Optional.ofNullable(broken.get(approval));
  }
}
