package rutter.rules.sections;

import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import rutter.plan.Layer;
import rutter.plan.Stage;
import rutter.plan.Words;
import rutter.profile.FieldSpec;
import rutter.rules.Dates;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;

/** Values that are none of those that a field can have. */
public final class FieldUnclear implements Rule {
  private static final Pattern CHOICE = Pattern.compile("\\s?[/|]\\s?");

  @Override
  public void check(Subject subject, Report report) {
    NavigableSet<Integer> open = new TreeSet<>();
    subject.plan().placeholders().forEach(one -> open.add(one.text().span().start()));
    for (FieldSpec spec : subject.profile().planFields()) {
      Fields.ofPlan(spec, subject)
          .limit(1)
          .filter(value -> !isOpen(value, open) && !fits(spec, value, Optional.empty(), subject))
          .forEach(value -> report(spec, value, subject, report));
    }
    for (Stage stage : subject.plan().stages()) {
      for (FieldSpec spec : subject.profile().stageFields()) {
        Fields.of(spec, stage, subject)
            .filter(
                value -> !isOpen(value, open) && !fits(spec, value, Optional.of(stage), subject))
            .ifPresent(value -> report(spec, value, subject, report));
      }
    }
  }

  private static void report(FieldSpec spec, Words value, Subject subject, Report report) {
    report
        .at(value.span())
        .as(value.isEmpty() ? "empty" : isChoice(spec, value, subject) ? "choice" : "")
        .with("field", "“" + spec.name() + "”")
        .with("value", "“" + value.text() + "”")
        .with("expected", expected(spec));
  }

  private static String expected(FieldSpec spec) {
    if (!spec.values().isEmpty()) {
      return "one of " + String.join(", ", spec.values());
    }
    return spec.hint().isEmpty() ? "a value of type " + spec.type() : spec.hint();
  }

  private static boolean fits(FieldSpec spec, Words value, Optional<Stage> stage, Subject subject) {
    if (value.isEmpty()) {
      return !spec.isRequiredAt(subject.strictness());
    }
    if (isChoice(spec, value, subject)) {
      return false;
    }
    return switch (spec.type()) {
      case TEXT -> true;
      case PERSON -> isSomebody(value, subject);
      case ENUM -> isOneOf(spec.values(), value);
      case LEVEL ->
          spec.values().isEmpty()
              ? subject.vocabulary().firstValue("risk", value.text()).isPresent()
              : isOneOf(spec.values(), value)
                  || subject
                      .vocabulary()
                      .firstValue("risk", value.text())
                      .filter(spec.values()::contains)
                      .isPresent();
      case LAYERS -> stage.isEmpty() || areKnown(stage.get().facts().layers());
      case DURATION -> stage.isEmpty() || isDuration(spec, stage.get());
      case DATE -> Dates.in(value.text(), subject.vocabulary()).isPresent();
      case YES_NO -> subject.vocabulary().firstValue("answer", value.text()).isPresent();
    };
  }

  /** {@code none} and {@code 4711} are nobody; of a role one may be known by. */
  private static boolean isSomebody(Words value, Subject subject) {
    return value.text().codePoints().anyMatch(Character::isLetter)
        && subject.vocabulary().value("answer", value.text()).isEmpty();
  }

  /** A placeholder is none of the values either, but another rule says so. */
  private static boolean isOpen(Words value, NavigableSet<Integer> open) {
    Integer first = open.ceiling(value.span().start());
    return first != null && first < value.span().end();
  }

  /** {@code Medium/High}: all that a form offers, or some of it, with nothing chosen. */
  private static boolean isChoice(FieldSpec spec, Words value, Subject subject) {
    List<String> parts = List.of(CHOICE.split(value.text().strip(), -1));
    boolean closed = spec.type() == FieldSpec.Type.ENUM || spec.type() == FieldSpec.Type.LEVEL;
    return closed
        && parts.size() > 1
        && parts.stream()
            .allMatch(
                part ->
                    spec.values().stream().anyMatch(part::equalsIgnoreCase)
                        || (spec.type() == FieldSpec.Type.LEVEL
                            && subject.vocabulary().value("risk", part).isPresent()));
  }

  private static boolean isOneOf(List<String> values, Words value) {
    String text = value.text().strip().toLowerCase(Locale.ROOT);
    return values.stream()
        .map(known -> known.toLowerCase(Locale.ROOT))
        .anyMatch(known -> text.equals(known) || text.matches("\\Q" + known + "\\E[^\\p{L}\\d].*"));
  }

  private static boolean areKnown(List<Layer> layers) {
    return layers.stream().anyMatch(layer -> layer.kind().isPresent());
  }

  private static boolean isDuration(FieldSpec spec, Stage stage) {
    return (spec.key().equals("effort") ? stage.facts().effort() : stage.facts().duration())
        .filter(duration -> duration.seconds().isEmpty())
        .isEmpty();
  }
}
