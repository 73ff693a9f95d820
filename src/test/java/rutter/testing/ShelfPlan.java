package rutter.testing;

import static rutter.testing.Programs.operation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import rutter.plan.Rollback.Coverage;
import rutter.program.Deed;
import rutter.program.Deed.Approve;
import rutter.program.Deed.ByHand;
import rutter.program.Deed.Decide;
import rutter.program.Deed.Given;
import rutter.program.Deed.Shell;
import rutter.program.Deed.Sql;
import rutter.program.Deed.Wait;
import rutter.program.Leg;
import rutter.program.Operation;
import rutter.program.Operation.Effect;
import rutter.program.Operation.Kind;
import rutter.program.Program;
import rutter.program.Program.Limits;
import rutter.program.Surroundings;
import rutter.program.Surroundings.Input;
import rutter.program.Terms;
import rutter.sql.Dialect;
import rutter.sql.Dialect.Engine;
import rutter.text.Span;

/**
 * A program of all kinds of deeds, each of which can be undone, over the world of a {@link Shelf}.
 */
final class ShelfPlan {
  private ShelfPlan() {}

  static Program program() {
    return new Program(
        Programs.header("Move the shelf"),
        new Surroundings(
            List.of(
                new Input(
                    "SIDE", Surroundings.Type.TEXT, Optional.of("north"), false, "Side", true)),
            List.of(),
            Map.of(Engine.POSTGRESQL, "ledger")),
        List.of(
            operation(
                "before/approval",
                Kind.APPROVAL,
                "Lead",
                new Approve("Lead", Optional.of(new Given("Ada Berg", "2026-03-01")))),
            verify("before/there", Kind.PRECONDITION, "test -d \"$SHELF/world\"\n")),
        List.of(
            leg(
                "stage-1",
                List.of(),
                List.of(
                    run(
                        "stage-1/copy",
                        "uncopy",
                        "TAG=\"$SIDE-1\"\ncd \"$SHELF/world\"\necho \"$TAG\" >copy"),
                    new Operation(
                        "stage-1/insert",
                        Kind.RUN,
                        "Note it",
                        List.of(),
                        new Sql(Dialect.of(Engine.POSTGRESQL), "INSERT INTO shelf;\n", true),
                        Terms.NONE,
                        Effect.CHANGES,
                        List.of("stage-1/delete"),
                        Span.at(0)),
                    verify("stage-1/same", Kind.VERIFY, "test \"$(cat copy)\" = \"$TAG\"\n")),
                List.of(
                    sql("stage-1/delete", "DELETE FROM shelf;\n"), undo("stage-1/uncopy", "copy"))),
            leg(
                "stage-2",
                List.of("stage-1"),
                List.of(
                    operation(
                        "stage-2/decide", Kind.DECISION, "Go on?", new Decide(List.of("Quiet"))),
                    operation(
                        "stage-2/tell", Kind.MANUAL, "Tell all", new ByHand(Optional.empty())),
                    operation("stage-2/wait", Kind.WAIT, "Let it settle", new Wait(1)),
                    run("stage-2/point", "unpoint", "echo \"$TAG\" >current")),
                List.of(undo("stage-2/unpoint", "current"))),
            leg(
                "stage-3",
                List.of("stage-2"),
                List.of(run("stage-3/mark", "unmark", ": >\"$(cat current).mark\"")),
                List.of(undo("stage-3/unmark", "*.mark")))),
        List.of(verify("after/marked", Kind.VERIFY, "test -e \"$TAG.mark\"\n")),
        List.of(),
        new Limits(List.of("Errors"), List.of(), Optional.empty(), Optional.empty()),
        List.of());
  }

  private static Leg leg(
      String id, List<String> after, List<Operation> forward, List<Operation> back) {
    return new Leg(
        id,
        id,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        after,
        forward,
        Coverage.OWN,
        back,
        Span.at(0));
  }

  private static Operation run(String id, String undo, String change) {
    String name = name(id);
    String stage = id.substring(0, id.indexOf('/') + 1);
    return changing(
        id,
        Kind.RUN,
        new Shell("deed " + name + " begin\n" + change + "\ndeed " + name + " end\n"),
        List.of(stage + undo));
  }

  private static Operation undo(String id, String files) {
    String name = name(id);
    return changing(
        id,
        Kind.ROLLBACK,
        new Shell(
            "deed %s begin\nrm -f \"$SHELF\"/world/%s\ndeed %s end\n".formatted(name, files, name)),
        List.of());
  }

  private static Operation sql(String id, String statements) {
    return changing(
        id, Kind.ROLLBACK, new Sql(Dialect.of(Engine.POSTGRESQL), statements, true), List.of());
  }

  private static Operation changing(String id, Kind kind, Deed deed, List<String> undoneBy) {
    return new Operation(
        id, kind, id, List.of(), deed, Terms.NONE, Effect.CHANGES, undoneBy, Span.at(0));
  }

  private static Operation verify(String id, Kind kind, String script) {
    return Programs.shell(id, kind, id, Effect.READS, script);
  }

  static String name(String id) {
    return id.substring(id.indexOf('/') + 1);
  }
}
