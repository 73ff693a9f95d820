package rutter.rules.gaps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rutter.plan.Gap;
import rutter.plan.Part;
import rutter.plan.Topic;
import rutter.plan.Words;
import rutter.rules.Subject;
import rutter.text.Span;
import rutter.vocabulary.Wording;

/** The gaps by name, each with all that the plan and the gap maps beside it say of it. */
public final class Ledger {
  /** {@code G-01}, {@code P4-20}, {@code gap 3}, {@code D0.4} */
  private static final Pattern CODE =
      Pattern.compile("\\p{L}[\\p{L}\\d]{0,9}(?:[-_. #]{0,2}[\\p{L}\\d]{1,9}){0,3}");

  private static final int LONGEST_CODE = 24;
  private static final int LONGEST = 60;

  private final Map<String, Account> accounts = new LinkedHashMap<>();

  /** What the plan itself and what the gap maps beside it say of one gap. */
  public record Account(List<Gap> own, List<Gap> mapped) {
    public Stream<Gap> rows() {
      return Stream.concat(own.stream(), mapped.stream());
    }

    public String called() {
      return Ledger.called(rows().findFirst().orElseThrow());
    }

    /** A stage closes it, or it is said why none does. */
    public boolean isSettled() {
      return rows().anyMatch(row -> !row.assignments().isEmpty() || row.disposition().isPresent());
    }

    public boolean isAssigned() {
      return rows().anyMatch(row -> !row.assignments().isEmpty());
    }
  }

  public static Ledger of(Subject subject) {
    String plan = subject.source().name();
    Ledger ledger = new Ledger();
    Map<String, Account> byTitle = new HashMap<>();
    for (Gap gap : subject.plan().gaps().all()) {
      if (isTracked(gap)) {
        Account account = ledger.account(gap, byTitle);
        (gap.document().equals(plan) ? account.own() : account.mapped()).add(gap);
      }
    }
    return ledger;
  }

  /** By its id; a gap without one by its title, which may be the title of one with an id. */
  private Account account(Gap gap, Map<String, Account> byTitle) {
    String id = Wording.value(gap.id().text());
    Account known = accounts.get(id);
    if (known == null && !isCode(gap.id())) {
      known = byTitle.get(id);
    }
    if (known == null) {
      known = new Account(new ArrayList<>(), new ArrayList<>());
      accounts.put(id, known);
    }
    byTitle.putIfAbsent(Wording.value(gap.title().text()), known);
    return known;
  }

  /** A cell about a gap in words alone, of which no more is said, is a remark and no entry. */
  private static boolean isTracked(Gap gap) {
    return !gap.template()
        && (isCode(gap.id())
            || gap.risk().isPresent()
            || gap.effort().isPresent()
            || gap.disposition().isPresent()
            || !gap.assignments().isEmpty());
  }

  static boolean isCode(Words id) {
    String text = id.text();
    return text.length() <= LONGEST_CODE
        && text.chars().anyMatch(Character::isDigit)
        && CODE.matcher(text).matches();
  }

  static String called(Gap gap) {
    String id = gap.id().text();
    return id.length() > LONGEST ? id.substring(0, LONGEST - 1) + "…" : id;
  }

  public List<Account> all() {
    return List.copyOf(accounts.values());
  }

  Stream<Gap> own() {
    return accounts.values().stream().flatMap(account -> account.own().stream());
  }

  /** The name of the file, without the folders that lead to it. */
  static String file(Gap gap) {
    return gap.document().substring(gap.document().lastIndexOf('/') + 1);
  }

  /** Where the plan gives gaps to stages, or else where it names the document that lists them. */
  static Span mapping(Subject subject) {
    String plan = subject.source().name();
    Optional<Gap> first =
        subject.plan().gaps().all().stream()
            .filter(gap -> gap.document().equals(plan) && !gap.template())
            .findFirst();
    Optional<Span> section =
        first.flatMap(
            gap ->
                subject
                    .parts(Topic.GAPS)
                    .filter(part -> part.span().contains(gap.span()))
                    .map(Part::title)
                    .map(Words::span)
                    .reduce((outer, inner) -> inner));
    return section
        .or(() -> first.map(gap -> gap.id().span()))
        .or(() -> subject.plan().gaps().documents().stream().findFirst().map(Words::span))
        .orElseGet(subject::title);
  }
}
