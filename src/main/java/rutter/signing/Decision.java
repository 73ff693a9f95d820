package rutter.signing;

import java.util.List;
import java.util.Locale;
import rutter.plan.Governance.Approval;

/** The word for a decision: the one that the plan has for it, or else the English one. */
final class Decision {
  private static final int LONGEST = 30;

  private Decision() {}

  static String word(Entry entry, List<Approval> others) {
    return others.stream()
        .filter(one -> one.state() == entry.decision())
        .map(one -> one.decision().text().replaceFirst("\\s*\\(rutter:[0-9a-f]*\\)", ""))
        .map(text -> text.split("[,;:(—–]", 2)[0].strip())
        .filter(word -> !word.isEmpty() && word.length() <= LONGEST)
        .findFirst()
        .orElseGet(() -> english(entry));
  }

  private static String english(Entry entry) {
    String name = entry.decision().name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
  }

  /** {@code Conditional: after the load test}; the note only where it has no place of its own. */
  static String words(Entry entry, List<Approval> others, boolean withNote) {
    String word = word(entry, others);
    return withNote && !entry.note().isEmpty() ? word + ": " + entry.note() : word;
  }
}
