package rutter.rules.approvals;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import rutter.outline.Field;
import rutter.plan.Attribute;
import rutter.plan.Level.Grade;
import rutter.plan.Stage;
import rutter.rules.Subject;
import rutter.vocabulary.Concept;

/** The levels of risk that a plan has: those of its stages, and its own if it states one. */
final class Risks {
  private Risks() {}

  static Set<Grade> of(Subject subject) {
    Set<Grade> grades = EnumSet.noneOf(Grade.class);
    int body = Integer.MAX_VALUE;
    for (Stage stage : subject.plan().stages()) {
      stage.facts().risk().flatMap(level -> level.grade()).ifPresent(grades::add);
      body = Math.min(body, stage.span().start());
    }
    for (Attribute attribute : subject.plan().metadata().header()) {
      add(attribute.name().text(), attribute.value().text(), subject, grades);
    }
    int stages = body;
    subject
        .blocks(Field.class)
        .filter(field -> field.span().start() < stages)
        .forEach(field -> add(field.name().plain(), field.value().plain(), subject, grades));
    return grades;
  }

  private static void add(String name, String value, Subject subject, Set<Grade> grades) {
    if (subject.vocabulary().means(name, Concept.RISK)) {
      subject
          .vocabulary()
          .value("risk", value)
          .ifPresent(level -> grades.add(Grade.valueOf(level.toUpperCase(Locale.ROOT))));
    }
  }
}
