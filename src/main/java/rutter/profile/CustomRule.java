package rutter.profile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import rutter.plan.Level;

/**
 * A rule of a team, without code: when the condition holds, something is required or forbidden in a
 * place of the plan.
 */
public record CustomRule(String name, Texts texts, Optional<Condition> when, Demand demand) {
  /** What is said when the rule is broken. */
  public record Texts(String message, String why, String help) {}

  /** When the rule applies: any of what is given, to the plan or to a stage. */
  public record Condition(
      List<String> layers,
      List<String> sections,
      Optional<Level.Grade> risk,
      Optional<FieldMatch> field,
      Optional<Pattern> command) {
    public Condition {
      layers = List.copyOf(layers);
      sections = List.copyOf(sections);
    }
  }

  /** A field, by one of its names, whose value matches. */
  public record FieldMatch(List<String> names, Pattern value) {
    public FieldMatch {
      names = List.copyOf(names);
    }
  }

  /** What must, or must not, stand where. */
  public record Demand(Kind kind, Where where, List<String> names, Optional<Pattern> pattern) {
    /** To have something, or not to. */
    public enum Kind {
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

    public Demand {
      names = List.copyOf(names);
    }
  }
}
