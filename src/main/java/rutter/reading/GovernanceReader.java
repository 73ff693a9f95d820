package rutter.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import rutter.outline.Field;
import rutter.outline.Item;
import rutter.outline.Table;
import rutter.plan.Governance;
import rutter.plan.Governance.ApprovalRule;
import rutter.plan.Governance.Contact;
import rutter.plan.Words;
import rutter.text.Span;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;

/** Reads who must approve, and who is called; {@link ApprovalReader} reads who does. */
final class GovernanceReader {
  private static final int LONGEST_ROLE = 60;

  private final Place root;
  private final Vocabulary vocabulary;
  private final Values values;

  GovernanceReader(Place root, Vocabulary vocabulary) {
    this.root = root;
    this.vocabulary = vocabulary;
    this.values = Values.in(vocabulary);
  }

  Governance read() {
    return new Governance(new ApprovalReader(root, vocabulary).read(), matrix(), contacts());
  }

  private List<ApprovalRule> matrix() {
    List<ApprovalRule> rules = new ArrayList<>();
    root.all()
        .filter(place -> place.block() instanceof Table)
        .map(place -> Columns.of((Table) place.block(), vocabulary))
        .filter(columns -> columns.has(Concept.RISK) && columns.has(Concept.APPROVAL_NEEDED))
        .forEach(columns -> columns.table().rows().forEach(row -> rules.add(rule(columns, row))));
    return rules;
  }

  private ApprovalRule rule(Columns columns, Table.Row row) {
    return new ApprovalRule(
        values.level(columns.words(row, Concept.RISK)),
        columns.words(row, Concept.CRITERIA),
        columns.words(row, Concept.DOWNTIME),
        values.people(columns.words(row, Concept.APPROVAL_NEEDED)));
  }

  private List<Contact> contacts() {
    List<Contact> contacts = new ArrayList<>();
    for (Place place : root.outermost(Concept.CONTACTS)) {
      place.all().forEach(child -> contact(child, contacts));
    }
    return contacts;
  }

  private void contact(Place place, List<Contact> contacts) {
    Words empty = new Words("", Span.at(place.span().start()));
    if (place.block() instanceof Table table) {
      Columns columns = Columns.of(table, vocabulary);
      for (Table.Row row : table.rows()) {
        contacts.add(
            new Contact(
                columns.words(row, Concept.ROLE),
                columns.words(row, Concept.NAME),
                columns.words(row, Concept.CONTACT, Concept.CONTACTS),
                columns.words(row, Concept.AVAILABILITY)));
      }
    } else if (place.block() instanceof Field field && isContact(place, field)) {
      contacts.add(new Contact(Say.words(field.name()), empty, Say.words(field.value()), empty));
    } else if (place.block() instanceof Item item && isContact(place, item)) {
      Words text = Say.words(item.text());
      int colon = text.text().indexOf(": ");
      Words role = StageName.within(text, text.text().substring(0, colon));
      Words value = StageName.within(text, text.text().substring(colon + 2));
      contacts.add(new Contact(role, empty, value, empty));
    }
  }

  /** What stands behind the contacts may say of the document who wrote it when. */
  private static boolean isContact(Place place, Field field) {
    return !field.value().isEmpty() && !place.isAny(ApprovalReader.NO_ROLE);
  }

  private boolean isContact(Place place, Item item) {
    int colon = item.text().plain().indexOf(": ");
    return colon > 0
        && colon <= LONGEST_ROLE
        && place.children().stream().noneMatch(child -> child.block() instanceof Field)
        && Collections.disjoint(
            vocabulary.concepts(item.text().plain().substring(0, colon)), ApprovalReader.NO_ROLE);
  }
}
