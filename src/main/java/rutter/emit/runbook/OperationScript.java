package rutter.emit.runbook;

import java.util.Locale;
import java.util.Map;
import rutter.plan.Duration.Seconds;
import rutter.program.Deed;
import rutter.program.Deed.Approve;
import rutter.program.Deed.ByHand;
import rutter.program.Deed.Decide;
import rutter.program.Deed.Shell;
import rutter.program.Deed.Sql;
import rutter.program.Deed.Wait;
import rutter.program.Operation;
import rutter.program.Terms;

/** How an operation stands in a runbook. */
record OperationScript(Script script, Names names) {
  /** Ten years: longer than anything takes, and short enough to be counted with. */
  private static final long LONGEST = 315_360_000;

  void add(Operation operation) {
    script.gap();
    script.command(
        "operation",
        name(operation.id()),
        operation.kind().toString(),
        operation.deed().by(new Called()),
        operation.effect().toString(),
        ShellQuote.words(operation.title()));
    operation.notes().forEach(note -> script.also("note", note));
    terms(operation.terms());
    operation.undoneBy().forEach(id -> script.command("also", "undone-by", name(id)));
    operation.deed().by(new Told());
  }

  private String name(String id) {
    return ShellQuote.exact(names.of(id));
  }

  private void terms(Terms terms) {
    script.term("who", terms.who());
    terms.expected().ifPresent(this::expected);
    terms.timeoutSeconds().ifPresent(seconds -> script.term("timeout", bounded(seconds)));
    script.exactTerm("host", terms.host());
    script.exactTerm("user", terms.user());
    script.exactTerm("cwd", terms.cwd());
    for (Map.Entry<String, String> entry : terms.env().entrySet()) {
      script.command(
          "also",
          "env",
          ShellQuote.exact(ShellQuote.name(entry.getKey()) + "=" + entry.getValue()));
    }
    if (terms.retries() > 0) {
      script.term("retries", terms.retries());
    }
    if (terms.confirm()) {
      script.command("term", "confirm", "yes");
    }
    script.exactTerm("expect", terms.expect());
    terms.variables().forEach(name -> script.command("also", "uses", ShellQuote.name(name)));
  }

  void expected(Seconds seconds) {
    script.term("least", bounded(seconds.least()));
    seconds.most().ifPresent(most -> script.term("most", bounded(most)));
  }

  static long bounded(long seconds) {
    return Math.max(0, Math.min(seconds, LONGEST));
  }

  /** The name of a way in which an operation is done. */
  private static final class Called implements Deed.Ways<String> {
    @Override
    public String shell(Shell deed) {
      return "shell";
    }

    @Override
    public String sql(Sql deed) {
      return "sql";
    }

    @Override
    public String byHand(ByHand deed) {
      return "by-hand";
    }

    @Override
    public String letPass(Wait deed) {
      return "wait";
    }

    @Override
    public String approve(Approve deed) {
      return "approve";
    }

    @Override
    public String decide(Decide deed) {
      return "decide";
    }
  }

  /** What a runbook has to know to do it. */
  private final class Told implements Deed.Ways<Script> {
    @Override
    public Script shell(Shell deed) {
      script.code("bash", deed.script());
      return script;
    }

    @Override
    public Script sql(Sql deed) {
      if (deed.together()) {
        script.command("term", "together", "yes");
      }
      script.code(deed.dialect().engine().name().toLowerCase(Locale.ROOT), deed.statements());
      return script;
    }

    @Override
    public Script byHand(ByHand deed) {
      deed.shown()
          .ifPresent(
              shown -> {
                script.term("not-run", shown.reason());
                if (shown.isOpen()) {
                  script.command("term", "open", "yes");
                }
                script.code(ShellQuote.words(shown.language()), shown.code());
              });
      return script;
    }

    @Override
    public Script letPass(Wait deed) {
      script.term("seconds", bounded(deed.seconds()));
      return script;
    }

    @Override
    public Script approve(Approve deed) {
      script.term("role", deed.role());
      deed.given()
          .ifPresent(
              given -> {
                script.term("given-name", given.name());
                script.term("given-date", given.date());
                script.term("given-digest", given.digest());
              });
      return script;
    }

    @Override
    public Script decide(Decide deed) {
      deed.criteria().forEach(criterion -> script.also("criterion", criterion));
      return script;
    }
  }
}
