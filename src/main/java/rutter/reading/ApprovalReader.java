package rutter.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import rutter.outline.Field;
import rutter.outline.Item;
import rutter.outline.Mark;
import rutter.outline.Paragraph;
import rutter.outline.Table;
import rutter.plan.Governance.Approval;
import rutter.plan.Governance.State;
import rutter.plan.Words;
import rutter.text.Span;
import rutter.vocabulary.Concept;
import rutter.vocabulary.Vocabulary;

/** Reads who approves: in tables, lists, fields and lines of roles. */
final class ApprovalReader {
  private static final int MOST_WORDS_OF_A_ROLE = 5;
  private static final int MOST_WORDS_OF_A_SIGNER = 7;

  /** Of a name that is written large these words are not: {@code Head of Platform}. */
  private static final int SHORT = 3;

  /** What a section of approvals says of the document and not of who approves. */
  static final Set<Concept> NO_ROLE =
      EnumSet.of(Concept.DATE, Concept.STATUS, Concept.UPDATED, Concept.VERSION);

  /** What a form has for the decision: a word for it, or a signature. */
  private static final Set<Concept> DECIDES =
      EnumSet.of(Concept.DECISION, Concept.STATUS, Concept.APPROVALS);

  private final Place root;
  private final Vocabulary vocabulary;
  private final Values values;
  private final Signature signature;

  ApprovalReader(Place root, Vocabulary vocabulary) {
    this.root = root;
    this.vocabulary = vocabulary;
    this.values = Values.in(vocabulary);
    this.signature = new Signature(vocabulary);
  }

  List<Approval> read() {
    List<Approval> approvals = new ArrayList<>();
    for (Place place : root.outermost(Concept.APPROVALS)) {
      if (!place.isUnder(Concept.EXAMPLE)) {
        approvals(place, approvals);
      }
    }
    return approvals;
  }

  private void approvals(Place place, List<Approval> approvals) {
    if (place.block() instanceof Field field && !field.value().isEmpty()) {
      field(place, field, approvals);
    } else {
      below(place, approvals);
    }
  }

  /** {@code Approvals obtained: DBA, release manager}, {@code Approved by: Ada, 2026-11-21} */
  private void field(Place place, Field field, List<Approval> approvals) {
    Words value = Say.words(field.value());
    List<Words> roles = Signature.isDated(value.text()) ? List.of() : roles(value);
    if (roles.size() < 2) {
      approvals.add(signature.of(Say.words(field.name()), value));
      return;
    }
    boolean done =
        place.parent().filter(item -> item.block() instanceof Item i && isDone(i)).isPresent();
    roles.forEach(role -> approvals.add(role(role, done ? State.APPROVED : State.PENDING)));
  }

  private void below(Place place, List<Approval> approvals) {
    int before = approvals.size();
    for (Place child : place.children()) {
      int last = approvals.size() - 1;
      if (last >= before && child.is(Concept.DATE) && approvals.get(last).date().isEmpty()) {
        approvals.set(last, signature.dated(approvals.get(last), Say.words(child.text())));
      } else {
        approval(child, approvals);
      }
    }
  }

  private void approval(Place place, List<Approval> approvals) {
    if (place.isAny(NO_ROLE)) {
      return;
    }
    if (place.block() instanceof Table table) {
      ApprovalRows.read(Columns.of(table, vocabulary), signature, approvals);
    } else if (isForm(place)) {
      approvals.add(form(place));
    } else if (place.block() instanceof Item item && isNamed(item)) {
      approvals.add(named(item));
    } else if (place.block() instanceof Item item && isTicked(item)) {
      approvals.add(ticked(item));
    } else if (place.block() instanceof Field field) {
      field(place, field, approvals);
    } else if (place.block() instanceof Paragraph paragraph && !isCheck(place)) {
      roles(Say.words(paragraph.text())).forEach(role -> approvals.add(role(role, State.PENDING)));
    } else {
      below(place, approvals);
    }
  }

  private static boolean isCheck(Place place) {
    return place
        .parent()
        .filter(outer -> outer.block() instanceof Item item && item.tick().isPresent())
        .isPresent();
  }

  /** A name over a form for one: {@code **Security**} and below {@code Name:}, {@code Date:}. */
  private static boolean isForm(Place place) {
    boolean named = place.isHeading() || place.field().filter(f -> f.value().isEmpty()).isPresent();
    return named && below(place, Concept.NAME) == 1 && below(place, Concept.DATE) == 1;
  }

  private static long below(Place place, Concept concept) {
    return place.all().filter(child -> child.field().isPresent() && child.is(concept)).count();
  }

  private Approval form(Place place) {
    Words decision = below(place, DECIDES);
    return new Approval(
        Say.words(place.label()),
        below(place, Set.of(Concept.NAME)),
        below(place, Set.of(Concept.DATE)),
        decision,
        signature.state(decision.text()),
        Seal.in(decision.text()));
  }

  private static Words below(Place place, Set<Concept> any) {
    return place
        .all()
        .filter(child -> child != place && child.field().isPresent() && child.isAny(any))
        .map(child -> Say.words(child.text()))
        .findFirst()
        .orElseGet(() -> new Words("", Span.at(place.label().span().end())));
  }

  /** {@code Security: Ada}, but neither {@code Effective date: today} nor a command. */
  private boolean isNamed(Item item) {
    String text = item.text().plain();
    int colon = text.indexOf(": ");
    if (colon <= 0) {
      return false;
    }
    String role = text.substring(0, colon);
    String value = text.substring(colon + 1).strip();
    String last = role.substring(role.lastIndexOf(' ') + 1);
    return Collections.disjoint(vocabulary.concepts(role), NO_ROLE)
        && Collections.disjoint(vocabulary.concepts(last), NO_ROLE)
        && item.text().marks(Mark.Kind.CODE).noneMatch(code -> value.startsWith(code.value()));
  }

  /** {@code - [x] Security: Ada Lovelace, 2026-11-21} */
  private Approval named(Item item) {
    Words text = Say.words(item.text());
    int colon = text.text().indexOf(": ");
    Words role = new Words(text.text().substring(0, colon).strip(), text.span());
    Words value = new Words(text.text().substring(colon + 1).strip(), text.span());
    Approval said = signature.of(role, value);
    return isDone(item)
        ? new Approval(said.role(), said.name(), said.date(), said.decision(), State.APPROVED)
            .of(said.digest())
        : said;
  }

  private static boolean isDone(Item item) {
    return item.tick().filter(Item.Tick::done).isPresent();
  }

  /** A box for someone who agrees; a checklist for the decision has others. */
  private boolean isTicked(Item item) {
    String text = Seal.without(item.text().plain());
    String[] words = text.split("\\s+", -1);
    return item.tick().isPresent()
        && words.length <= MOST_WORDS_OF_A_SIGNER
        && (Signature.isDated(text)
            || !vocabulary.values("signing", text).isEmpty()
            || isSigner(words));
  }

  private boolean isSigner(String[] words) {
    return vocabulary.value("signer", words[0]).isPresent()
        || vocabulary.value("signer", words[words.length - 1]).isPresent();
  }

  /** {@code DevOps lead}, {@code Ada Lovelace}, but not {@code Error rate is low}. */
  private boolean isRole(String text) {
    String[] words = text.split("\\s+", -1);
    return words.length <= MOST_WORDS_OF_A_ROLE
        && (isSigner(words) || Arrays.stream(words).noneMatch(ApprovalReader::isSmall));
  }

  private static boolean isSmall(String word) {
    return word.length() > SHORT && Character.isLowerCase(word.codePointAt(0));
  }

  private Approval ticked(Item item) {
    Words said = Say.words(item.text());
    Words text = new Words(Seal.without(said.text()), said.span());
    Words empty = new Words("", Span.at(text.span().end()));
    State state = isDone(item) ? State.APPROVED : State.PENDING;
    return new Approval(text, empty, Signature.date(text), empty, state).of(Seal.in(said.text()));
  }

  /** {@code Engineering Manager, Release Lead}: a line of roles and nothing else. */
  private List<Words> roles(Words line) {
    List<Words> parts = values.people(line);
    boolean roles =
        parts.stream().allMatch(part -> isRole(part.text())) && !line.text().endsWith(".");
    return roles ? parts : List.of();
  }

  private static Approval role(Words role, State state) {
    Words empty = new Words("", Span.at(role.span().end()));
    return new Approval(role, empty, empty, empty, state);
  }
}
