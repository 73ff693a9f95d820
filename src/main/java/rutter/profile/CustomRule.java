package rutter.profile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import rutter.finding.Severity;

/**
 * A rule of a team, without code: where the condition holds, something is required or forbidden in
 * a part of the plan.
 */
public record CustomRule(
    String name,
    Severity severity,
    Texts texts,
    Optional<Condition> when,
    Demand demand,
    Where where,
    List<String> names,
    Optional<Pattern> pattern) {
  /** What is said when the rule is broken. */
  public record Texts(String message, String why, String help) {}

  /** To have something, or not to. */
  public enum Demand {
    REQUIRE,
    FORBID
  }

  /** In which part of a plan. */
  public enum Where {
    TEXT,
    SECTION,
    FIELD,
    STAGE,
    COMMAND;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public CustomRule {
    names = List.copyOf(names);
  }
}
