package rutter.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rutter.outline.Field;
import rutter.outline.Item;
import rutter.outline.Paragraph;
import rutter.outline.Table;
import rutter.plan.Governance;
import rutter.plan.Governance.Approval;
import rutter.plan.Governance.ApprovalRule;
import rutter.plan.Governance.Contact;
import rutter.plan.Governance.State;
import rutter.plan.Words;
import rutter.text.Span;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;

/** Reads who approves, who must, and who is called. */
final class GovernanceReader {
  /** {@code 2026-11-21}, {@code 21.11.2026}, {@code 11/21/2026} */
  private static final Pattern DATE =
      Pattern.compile("\\b(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4})\\b");

  /** {@code Ada Lovelace — 2026-11-21 (approved)}: what stands before a date, a dash, a bracket. */
  private static final Pattern NAME =
      Pattern.compile("^[^—–(|_]{2,80}?(?=\\s*(?:[—–(|_]|\\d{4}-|$))");

  /** What stands between the parts of a decision. */
  private static final Pattern PART = Pattern.compile("[,;:()（）|]|\\s[—–-]\\s");

  private static final int MOST_WORDS_OF_A_ROLE = 5;

  /** What a section of approvals says of the document and not of who approves. */
  private static final Set<Concept> NO_ROLE =
      EnumSet.of(Concept.DATE, Concept.STATUS, Concept.UPDATED, Concept.VERSION);

  private final Place root;
  private final Vocabulary vocabulary;
  private final Values values;

  GovernanceReader(Place root, Vocabulary vocabulary) {
    this.root = root;
    this.vocabulary = vocabulary;
    this.values = new Values(vocabulary);
  }

  Governance read() {
    List<Approval> approvals = new ArrayList<>();
    for (Place place : root.outermost(Concept.APPROVALS)) {
      if (!place.isUnder(Concept.EXAMPLE)) {
        approvals(place, approvals);
      }
    }
    return new Governance(approvals, matrix(), contacts());
  }

  private void approvals(Place place, List<Approval> approvals) {
    if (place.block() instanceof Field field && !field.value().isEmpty()) {
      approvals.add(approval(Say.words(field.name()), Say.words(field.value())));
      return;
    }
    place.children().forEach(child -> approval(child, approvals));
  }

  private void approval(Place place, List<Approval> approvals) {
    if (place.isAny(NO_ROLE)) {
      return;
    }
    if (place.block() instanceof Table table) {
      rows(Columns.of(table, vocabulary), approvals);
    } else if (place.block() instanceof Item item && isNamed(item)) {
      approvals.add(named(item));
    } else if (place.block() instanceof Item item && item.tick().isPresent()) {
      approvals.add(ticked(item));
    } else if (place.block() instanceof Field field) {
      approvals.add(approval(Say.words(field.name()), Say.words(field.value())));
    } else if (place.block() instanceof Paragraph paragraph) {
      roles(Say.words(paragraph.text()), approvals);
    } else {
      place.children().forEach(child -> approval(child, approvals));
    }
  }

  private void rows(Columns columns, List<Approval> approvals) {
    boolean people =
        columns.has(Concept.ROLE)
            || columns.has(Concept.NAME)
            || columns.has(Concept.APPROVALS)
            || columns.has(Concept.OWNER);
    if (!people) {
      return;
    }
    for (Table.Row row : columns.table().rows()) {
      Words decision = columns.words(row, Concept.DECISION, Concept.STATUS);
      Words date = columns.words(row, Concept.DATE, Concept.UPDATED);
      approvals.add(
          new Approval(
              columns.words(row, Concept.ROLE),
              columns.words(row, Concept.NAME, Concept.APPROVALS, Concept.OWNER),
              date,
              decision,
              state(decision.text())));
    }
  }

  private boolean isNamed(Item item) {
    int colon = item.text().plain().indexOf(": ");
    return colon > 0
        && Collections.disjoint(
            vocabulary.concepts(item.text().plain().substring(0, colon)), NO_ROLE);
  }

  /** {@code - [x] Security: Ada Lovelace, 2026-11-21} */
  private Approval named(Item item) {
    Words text = Say.words(item.text());
    int colon = text.text().indexOf(": ");
    Words role = new Words(text.text().substring(0, colon).strip(), text.span());
    Words value = new Words(text.text().substring(colon + 1).strip(), text.span());
    Approval said = approval(role, value);
    boolean done = item.tick().filter(Item.Tick::done).isPresent();
    return done
        ? new Approval(said.role(), said.name(), said.date(), said.decision(), State.APPROVED)
        : said;
  }

  private Approval ticked(Item item) {
    Words text = Say.words(item.text());
    boolean done = item.tick().orElseThrow().done();
    Words empty = new Words("", Span.at(text.span().end()));
    return new Approval(text, empty, date(text), empty, done ? State.APPROVED : State.PENDING);
  }

  private Approval approval(Words role, Words value) {
    Matcher name = NAME.matcher(value.text());
    Words who = new Words(name.find() ? name.group().strip() : "", value.span());
    Words date = date(value);
    State state = state(value.text());
    boolean signed = state(role.text()) == State.APPROVED && !who.isEmpty() && !date.isEmpty();
    return new Approval(role, who, date, value, signed ? State.APPROVED : state);
  }

  private static Words date(Words words) {
    Matcher date = DATE.matcher(words.text());
    return new Words(date.find() ? date.group() : "", words.span());
  }

  /** {@code Engineering Manager, Release Lead}: a line of roles and nothing else. */
  private void roles(Words line, List<Approval> approvals) {
    List<Words> parts = values.people(line);
    boolean roles =
        parts.stream().allMatch(part -> part.text().split("\\s+").length <= MOST_WORDS_OF_A_ROLE)
            && !line.text().endsWith(".");
    Words empty = new Words("", Span.at(line.span().end()));
    for (Words part : roles ? parts : List.<Words>of()) {
      approvals.add(new Approval(part, empty, empty, empty, State.PENDING));
    }
  }

  /** By a part that is, or begins with, a word for it: “not approved” does not. */
  private State state(String words) {
    return PART.splitAsStream(words)
        .map(String::strip)
        .flatMap(
            part ->
                vocabulary
                    .value("state", part)
                    .or(() -> vocabulary.opening("state", part))
                    .or(() -> vocabulary.value("state", part.split("\\s", 2)[0]))
                    .stream())
        .findFirst()
        .map(value -> State.valueOf(value.toUpperCase(java.util.Locale.ROOT)))
        .orElse(State.PENDING);
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
    } else if (place.block() instanceof Field field && !field.value().isEmpty()) {
      contacts.add(new Contact(Say.words(field.name()), empty, Say.words(field.value()), empty));
    }
  }
}
