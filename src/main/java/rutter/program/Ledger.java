package rutter.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import rutter.plan.Words;
import rutter.program.Essence.Fact;
import rutter.program.Essence.Part;
import rutter.program.Operation.Kind;
import rutter.text.Span;

/** Gathers the facts that are approved, each once, whatever the plan says beside them. */
final class Ledger {
  private final Predicate<Operation> approves;
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder said = new StringBuilder();
  private List<Fact> facts = new ArrayList<>();

  /** {@code approves} tells which operations are approvals, whatever they are called. */
  Ledger(Predicate<Operation> approves) {
    this.approves = approves;
  }

  /** On one line, however it was wrapped. */
  static String plain(String words) {
    return Titles.oneLine(words);
  }

  List<Part> parts() {
    return parts;
  }

  /** What stands nowhere in particular, or where its part does. */
  void fact(String name, String words) {
    fact(name, words, Span.at(0));
  }

  private void fact(String name, String words, Span span) {
    add(new Fact(name, plain(words), List.of(), List.of(), Optional.empty(), span));
  }

  private void add(Fact fact) {
    said.append(fact.words()).append('\n');
    for (String line : fact.content()) {
      if (line.startsWith(Fact.CODE)) {
        said.append(plain(line.substring(Fact.CODE.length()))).append('\n');
      }
    }
    facts.add(fact);
  }

  /** A part with the facts that are told meanwhile. */
  void part(Part of, Runnable telling) {
    said.setLength(0);
    facts = new ArrayList<>();
    telling.run();
    if (of.isHeaded() || !facts.isEmpty()) {
      parts.add(of.with(facts));
    }
  }

  /** A part with operations, if there are any. */
  void operations(Part of, List<Operation> operations) {
    if (operations.stream().anyMatch(one -> !isLeftOut(one))) {
      part(of, () -> operations.forEach(this::operation));
    }
  }

  private boolean isLeftOut(Operation operation) {
    return approves.test(operation) || Gates.isMade(operation);
  }

  /** Words of the plan that no fact of this part has. */
  void unsaid(String name, List<Words> words) {
    for (Words one : words) {
      String plain = plain(one.text());
      if (said.indexOf(plain) < 0) {
        fact(name, plain, one.span());
      }
    }
  }

  void operation(Operation operation) {
    if (isLeftOut(operation)) {
      return;
    }
    List<String> content = operation.deed().by(new Content());
    add(
        new Fact(
            operation.kind() + operation.deed().by(new Way()),
            plain(words(operation)),
            terms(operation.terms()),
            content,
            Optional.of(operation),
            operation.span()));
  }

  /** What people do is in the words; of what machines do only a check is. */
  private static String words(Operation operation) {
    boolean asked =
        !(operation.deed() instanceof Deed.Shell || operation.deed() instanceof Deed.Sql);
    if (!asked && operation.kind() != Kind.VERIFY) {
      return "";
    }
    List<String> notes =
        operation.notes().stream().filter(note -> !Companions.isPlace(note)).toList();
    boolean cut = operation.title().endsWith(" …");
    String start = cut ? operation.title().substring(0, operation.title().length() - 2) : "";
    boolean whole = cut && notes.stream().anyMatch(note -> plain(note).startsWith(start));
    return (whole ? "" : operation.title() + " ") + String.join(" ", notes);
  }

  private static List<String> terms(Terms terms) {
    List<String> all = new ArrayList<>();
    terms.who().ifPresent(who -> all.add(term("by", who)));
    terms.timeoutSeconds().ifPresent(seconds -> all.add(term("timeout", seconds + " s")));
    terms.host().ifPresent(host -> all.add(term("on", host)));
    terms.user().ifPresent(user -> all.add(term("as", user)));
    terms.cwd().ifPresent(folder -> all.add(term("in", folder)));
    for (Map.Entry<String, String> one : terms.env().entrySet()) {
      all.add(term("with", one.getKey() + "=" + one.getValue()));
    }
    if (terms.retries() > 0) {
      all.add(term("retries", String.valueOf(terms.retries())));
    }
    if (terms.confirm()) {
      all.add("confirm");
    }
    terms.expect().ifPresent(pattern -> all.add(term("expect", pattern)));
    return all;
  }

  private static String term(String name, String words) {
    return (name + " " + plain(words)).strip();
  }

  private static List<String> code(String code) {
    return code.stripTrailing().lines().map(line -> Fact.CODE + line.stripTrailing()).toList();
  }

  /** By which means something is done. */
  private static final class Way implements Deed.Ways<String> {
    @Override
    public String shell(Deed.Shell deed) {
      return " by shell";
    }

    @Override
    public String sql(Deed.Sql deed) {
      return " by sql";
    }

    @Override
    public String byHand(Deed.ByHand deed) {
      return "";
    }

    @Override
    public String letPass(Deed.Wait deed) {
      return " " + deed.seconds() + " s";
    }

    @Override
    public String approve(Deed.Approve deed) {
      return "";
    }

    @Override
    public String decide(Deed.Decide deed) {
      return "";
    }
  }

  /** What is done, as far as it is more than words. */
  private static final class Content implements Deed.Ways<List<String>> {
    @Override
    public List<String> shell(Deed.Shell deed) {
      return code(deed.script());
    }

    @Override
    public List<String> sql(Deed.Sql deed) {
      return code(deed.statements());
    }

    @Override
    public List<String> byHand(Deed.ByHand deed) {
      return deed.shown().map(shown -> code(shown.code())).orElse(List.of());
    }

    @Override
    public List<String> letPass(Deed.Wait deed) {
      return List.of();
    }

    @Override
    public List<String> approve(Deed.Approve deed) {
      return List.of();
    }

    @Override
    public List<String> decide(Deed.Decide deed) {
      return deed.criteria().stream().map(words -> "if " + plain(words)).toList();
    }
  }
}
