package rutter.program;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import rutter.program.Operation.Kind;

/**
 * Lines that say what is done, each fact in a line of its own; code stands behind bars, so that no
 * words of a plan can be taken for another line.
 */
final class Ledger {
  private final Predicate<Operation> approves;
  private final StringBuilder lines = new StringBuilder();
  private final StringBuilder said = new StringBuilder();
  private String indent = "";

  /** {@code approves} tells which operations are approvals, whatever they are called. */
  Ledger(Predicate<Operation> approves) {
    this.approves = approves;
  }

  /** On one line, however it was wrapped. */
  static String plain(String words) {
    return Titles.oneLine(words);
  }

  String text() {
    return lines.toString();
  }

  void line(String name, String words) {
    String plain = plain(words);
    said.append(plain).append('\n');
    lines.append(indent).append(name).append(plain.isEmpty() ? "" : " ").append(plain).append('\n');
  }

  /** A name with the lines below it. */
  void part(String name, Runnable below) {
    said.setLength(0);
    lines.append(name).append('\n');
    indent = "  ";
    below.run();
    indent = "";
  }

  /** A name with operations below it, if there are any. */
  void operations(String name, List<Operation> operations) {
    if (operations.stream().anyMatch(one -> !isLeftOut(one))) {
      part(name, () -> operations.forEach(this::operation));
    }
  }

  private boolean isLeftOut(Operation operation) {
    return approves.test(operation) || Gates.isMade(operation);
  }

  /** Words of the plan that no line of this part has. */
  void unsaid(String name, List<String> words) {
    for (String one : words) {
      String plain = plain(one);
      if (said.indexOf(plain) < 0) {
        line(name, plain);
      }
    }
  }

  void operation(Operation operation) {
    if (isLeftOut(operation)) {
      return;
    }
    line(operation.kind() + operation.deed().by(new Way()), words(operation));
    terms(operation.terms());
    operation.deed().by(new Content());
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

  private void terms(Terms terms) {
    String before = indent;
    indent += "  ";
    terms.who().ifPresent(who -> line("by", who));
    terms.timeoutSeconds().ifPresent(seconds -> line("timeout", seconds + " s"));
    terms.host().ifPresent(host -> line("on", host));
    terms.user().ifPresent(user -> line("as", user));
    terms.cwd().ifPresent(folder -> line("in", folder));
    for (Map.Entry<String, String> one : terms.env().entrySet()) {
      line("with", one.getKey() + "=" + one.getValue());
    }
    if (terms.retries() > 0) {
      line("retries", String.valueOf(terms.retries()));
    }
    if (terms.confirm()) {
      line("confirm", "");
    }
    terms.expect().ifPresent(pattern -> line("expect", pattern));
    indent = before;
  }

  private void code(String code) {
    code.stripTrailing()
        .lines()
        .forEach(
            line -> {
              said.append(plain(line)).append('\n');
              lines.append(indent).append("  | ").append(line.stripTrailing()).append('\n');
            });
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
  private final class Content implements Deed.Ways<Boolean> {
    @Override
    public Boolean shell(Deed.Shell deed) {
      code(deed.script());
      return true;
    }

    @Override
    public Boolean sql(Deed.Sql deed) {
      code(deed.statements());
      return true;
    }

    @Override
    public Boolean byHand(Deed.ByHand deed) {
      deed.shown().ifPresent(shown -> code(shown.code()));
      return true;
    }

    @Override
    public Boolean letPass(Deed.Wait deed) {
      return false;
    }

    @Override
    public Boolean approve(Deed.Approve deed) {
      return false;
    }

    @Override
    public Boolean decide(Deed.Decide deed) {
      deed.criteria().forEach(words -> line("  if", words));
      return true;
    }
  }
}
