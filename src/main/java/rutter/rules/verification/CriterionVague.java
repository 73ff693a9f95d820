package rutter.rules.verification;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import rutter.plan.Part;
import rutter.plan.Topic;
import rutter.plan.Words;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Span;

/** A phrase that says nothing, in a criterion that names nothing to be seen or measured. */
public final class CriterionVague implements Rule {
  /** A number, code, a comparison, a quotation. */
  private static final Pattern SEEN = Pattern.compile("[\\d`<>=≥≤%\"“]");

  private static final int LONGEST = 120;

  @Override
  public void check(Subject subject, Report report) {
    for (Words criterion : criteria(subject).values()) {
      if (isVague(subject, criterion)) {
        report.at(criterion.span()).with("criterion", criterion);
      }
    }
  }

  private static Map<Span, Words> criteria(Subject subject) {
    Map<Span, Words> criteria = new LinkedHashMap<>();
    subject.plan().stages().stream()
        .flatMap(stage -> stage.verification().stream())
        .forEach(words -> criteria.put(words.span(), words));
    for (Part part : subject.plan().parts()) {
      if (part.topic() == Topic.VERIFICATION || part.topic() == Topic.SUCCESS) {
        part.points().forEach(words -> criteria.put(words.span(), words));
      }
    }
    return criteria;
  }

  private static boolean isVague(Subject subject, Words criterion) {
    String words = criterion.text();
    return words.length() <= LONGEST
        && subject.vocabulary().mentions("vague", words)
        && !subject.vocabulary().mentions("observable", words)
        && !SEEN.matcher(subject.source().text(criterion.span())).find();
  }
}
