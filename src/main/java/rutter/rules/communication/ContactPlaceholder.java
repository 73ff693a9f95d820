package rutter.rules.communication;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import rutter.plan.Governance.Contact;
import rutter.plan.Words;
import rutter.rules.Report;
import rutter.rules.Rule;
import rutter.rules.Subject;
import rutter.text.Span;

/** Contacts that reach nobody; a list that was never filled in is one finding. */
public final class ContactPlaceholder implements Rule {
  private static final int MANY = 3;

  @Override
  public void check(Subject subject, Report report) {
    NavigableSet<Integer> open = new TreeSet<>();
    subject.plan().placeholders().forEach(one -> open.add(one.text().span().start()));
    List<Contact> contacts = subject.plan().governance().contacts();
    List<Contact> left =
        contacts.stream().filter(one -> isBlank(one) || open(one, open).isPresent()).toList();
    if (left.size() >= MANY) {
      Contact first = left.get(0);
      report
          .at(open(first, open).map(Words::span).orElseGet(() -> who(first)))
          .as("many")
          .with("count", left.size())
          .with("all", contacts.size());
      return;
    }
    for (Contact contact : left) {
      Optional<Words> words = open(contact, open);
      report
          .at(words.map(Words::span).orElseGet(() -> who(contact)))
          .as(words.isPresent() ? "" : "blank")
          .with("role", contact.role().isEmpty() ? contact.name() : contact.role())
          .with("text", words.map(Words::text).orElse(""));
    }
  }

  private static Span who(Contact contact) {
    return contact.role().isEmpty() ? contact.name().span() : contact.role().span();
  }

  /** A role without a person and without a way to reach one. */
  private static boolean isBlank(Contact contact) {
    return !contact.role().isEmpty() && contact.name().isEmpty() && contact.contact().isEmpty();
  }

  private static Optional<Words> open(Contact contact, NavigableSet<Integer> open) {
    return Stream.of(contact.role(), contact.name(), contact.contact(), contact.availability())
        .filter(words -> holdsOne(words.span(), open))
        .findFirst();
  }

  private static boolean holdsOne(Span span, NavigableSet<Integer> open) {
    Integer next = open.ceiling(span.start());
    return next != null && next < span.end();
  }
}
