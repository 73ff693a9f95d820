package rutter.emit.runbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.program.Deed.Approve;
import rutter.program.Deed.Decide;
import rutter.program.Operation.Effect;
import rutter.program.Operation.Kind;
import rutter.program.Surroundings;
import rutter.program.Surroundings.Input;
import rutter.testing.NightShift;
import rutter.testing.Outside.Result;
import rutter.testing.Sketch;
import rutter.testing.Sketch.Beside;

/** What a runbook asks of people before it goes on. */
class GatesIT {
  @TempDir Path folder;

  private NightShift shift(Sketch sketch) throws IOException {
    return new NightShift(folder, sketch.program());
  }

  private static Sketch done(Sketch sketch) {
    return sketch.run("echo done >> world/deeds");
  }

  private String journal(NightShift shift) throws IOException {
    return Files.readString(shift.state().resolve("journal.jsonl"));
  }

  @Test
  void anApprovalHasANameAndAReason() throws IOException, InterruptedException {
    NightShift shift =
        shift(
            done(
                new Sketch()
                    .other(Kind.APPROVAL, new Approve("Head of Platform", Optional.empty()))));
    Result missing = shift.alone("run", "--yes");
    assertEquals(3, missing.exit());
    assertTrue(missing.err().contains("approval of Head of Platform is missing"), missing::all);
    assertEquals(List.of(), shift.deeds());
    assertEquals(2, shift.alone("approve", "head of platform").exit());
    assertEquals(2, shift.alone("approve", "Cook", "--name", "A", "--reason", "B").exit());
    assertEquals(2, shift.alone("skip", "s/approval-1", "--reason", "B").exit());
    assertEquals(2, shift.alone("done", "s/approval-1", "--reason", "B").exit());
    shift.alone("approve", "head of platform", "--name", "Ada", "--reason", "OPS-1").good();
    shift.alone("run").good();
    assertEquals(List.of("done"), shift.deeds());
    assertTrue(journal(shift).contains("\"name\":\"Ada\",\"reason\":\"OPS-1\""), journal(shift));
  }

  @Test
  void anApprovalIsGivenAtThePrompt() throws IOException, InterruptedException {
    NightShift shift =
        shift(done(new Sketch().other(Kind.APPROVAL, new Approve("Lead", Optional.empty()))));
    shift.typing("a\n\nAda\nsaid so\n", "run").good();
    assertTrue(journal(shift).contains("\"name\":\"Ada\",\"reason\":\"said so\""), journal(shift));
  }

  @Test
  void aPreconditionIsPassedOrOverriddenWithAReason() throws IOException, InterruptedException {
    NightShift shift = shift(done(new Sketch().precondition("test -e world/ready")));
    assertEquals(1, shift.alone("run").exit());
    assertEquals(List.of(), shift.deeds());
    shift.typing("r\no\n\nit is ready\n", "run").good();
    assertEquals(List.of("done"), shift.deeds());
    assertTrue(journal(shift).contains("\"event\":\"overridden\",\"id\":\"s/precondition-1\""));
    assertTrue(journal(shift).contains("\"reason\":\"it is ready\""), journal(shift));
  }

  @Test
  void whatHasToBeTrueIsLookedAtWhateverIsChosen() throws IOException, InterruptedException {
    NightShift shift = shift(done(new Sketch().before("test -e world/ready", Effect.READS)));
    Result result = shift.alone("run", "--only", "s/run-1");
    assertEquals(1, result.exit(), result::all);
    assertEquals(List.of(), shift.deeds());
    Files.createFile(folder.resolve("world/ready"));
    shift.alone("run", "--from", "s/run-1").good();
    assertEquals(List.of("done"), shift.deeds());
  }

  @Test
  void aDecisionEndsItOrNot() throws IOException, InterruptedException {
    NightShift shift =
        shift(done(new Sketch().other(Kind.DECISION, new Decide(List.of("Errors below 1 %")))));
    Result no = shift.typing("n\nq\n", "run");
    assertEquals(3, no.exit());
    assertTrue(no.out().contains("- Errors below 1 %"), no::all);
    assertEquals(List.of(), shift.deeds());
    shift.typing("y\n", "run").good();
    assertEquals(List.of("done"), shift.deeds());
  }

  @Test
  void abortCriteriaAreAskedAfterAStageOnce() throws IOException, InterruptedException {
    NightShift shift = shift(done(new Sketch().abortWhen("Errors above 1 %").back("echo back")));
    Result holds = shift.typing("n\nb\n", "run");
    assertEquals(4, holds.exit(), holds::all);
    shift.typing("y\n", "run", "--again").good();
    shift.typing("", "run").good();
  }

  @Test
  void noReturnIsAnnouncedAndAsked() throws IOException, InterruptedException {
    NightShift shift = shift(new Sketch().irreversible("echo gone >> world/deeds"));
    Result no = shift.typing("n\nq\n", "run");
    assertEquals(3, no.exit());
    assertTrue(no.out().contains("Point of no return."), no::all);
    assertTrue(no.out().contains("echo gone >> world/deeds"), no::all);
    assertEquals(List.of(), shift.deeds());
    shift.typing("y\n", "run").good();
    assertEquals(List.of("gone"), shift.deeds());
  }

  /** Who leaves out the first loss is asked before the next one. */
  @Test
  void whatLiesBeyondThePointOfNoReturnIsAskedToo() throws IOException, InterruptedException {
    NightShift shift =
        shift(
            new Sketch()
                .irreversible("echo gone >> world/deeds")
                .loses("echo gone too >> world/deeds"));
    shift.alone("skip", "s/run-1", "--reason", "somebody else's").good();
    Result no = shift.typing("n\nq\n", "run");
    assertEquals(3, no.exit(), no::all);
    assertTrue(no.out().contains("Point of no return."), no::all);
    assertEquals(List.of(), shift.deeds());
  }

  @Test
  void whatIsToBeConfirmedIsShownFirst() throws IOException, InterruptedException {
    NightShift shift = shift(new Sketch().run("echo done >> world/deeds", new Beside().confirm()));
    assertEquals(3, shift.typing("n\nq\n", "run").exit());
    assertEquals(List.of(), shift.deeds());
    assertTrue(shift.alone("run", "--yes").good().out().contains("echo done >> world/deeds"));
  }

  @Test
  void inputsAreGivenInManyWaysAndRemembered() throws IOException, InterruptedException {
    NightShift shift =
        shift(
            new Sketch()
                .input(
                    new Input("ROWS", Surroundings.Type.INTEGER, Optional.empty(), false, "", true))
                .input(
                    new Input(
                        "PLACE", Surroundings.Type.TEXT, Optional.of("here"), false, "", true))
                .run("echo \"$ROWS $PLACE\" >> world/deeds")
                .run("echo \"again $ROWS\" >> world/deeds"));
    Result missing = shift.alone("run");
    assertEquals(2, missing.exit());
    assertTrue(missing.err().contains("ROWS"), missing::all);
    assertEquals(2, shift.alone("run", "--input", "ROWS=many").exit());
    assertEquals(2, shift.alone("run", "--input", "COLUMNS=1").exit());
    Files.writeString(folder.resolve("inputs"), "# for tonight\nROWS=12\n");
    shift.alone("run", "--inputs", "inputs", "--to", "s/run-1").good();
    shift.alone("run").good();
    assertEquals(List.of("12 here", "again 12"), shift.deeds());
  }

  @Test
  void whatOnlyARollbackNeedsIsAskedForThere() throws IOException, InterruptedException {
    NightShift shift =
        shift(
            done(new Sketch()
                    .input(
                        new Input(
                            "UNTIL", Surroundings.Type.TEXT, Optional.empty(), false, "", false)))
                .back("echo \"back $UNTIL\" >> world/deeds", new Beside().uses("UNTIL")));
    shift.alone("run").good();
    Result missing = shift.alone("rollback");
    assertEquals(3, missing.exit());
    assertTrue(missing.err().contains("UNTIL"), missing::all);
    assertEquals(4, shift.typing("noon\n", "rollback", "--yes").exit());
    assertEquals(List.of("done", "back noon"), shift.deeds());
  }

  @Test
  void aPlanThatHasChangedIsNotRunUnnoticed() throws IOException, InterruptedException {
    NightShift shift = shift(done(new Sketch()));
    Files.createDirectory(folder.resolve("docs"));
    Files.writeString(folder.resolve("docs/plan.md"), "changed");
    Result refused = shift.alone("run");
    assertEquals(2, refused.exit());
    assertTrue(refused.err().contains("The plan has changed"), refused::all);
    assertFalse(journal(shift).contains("\"event\":\"run\""));
    shift.alone("run", "--accept-plan", "a typo was mended").good();
    assertTrue(journal(shift).contains("\"reason\":\"a typo was mended\""), journal(shift));
    // "foo" has the digest that the header has
    Files.writeString(folder.resolve("docs/plan.md"), "foo");
    shift.alone("run", "--again").good();
  }

  @Test
  void toolsThatAreMissingAreNamed() throws IOException, InterruptedException {
    NightShift shift = shift(done(new Sketch().tool("no-such-tool")));
    Result result = shift.alone("run");
    assertEquals(2, result.exit());
    assertTrue(result.err().contains("no-such-tool"), result::all);
    Result doctor = shift.alone("doctor");
    assertEquals(1, doctor.exit());
    assertTrue(doctor.out().contains("missing  program no-such-tool"), doctor::all);
  }

  @Test
  void beginningLaterPassesNoGate() throws IOException, InterruptedException {
    NightShift shift =
        shift(
            done(
                new Sketch()
                    .other(Kind.APPROVAL, new Approve("Lead", Optional.empty()))
                    .run("echo first >> world/deeds")));
    Result refused = shift.alone("run", "--only", "s/run-2");
    assertEquals(3, refused.exit());
    assertTrue(refused.err().contains("s/run-1 comes first"), refused::all);
    Result unapproved = shift.alone("run", "--only", "s/run-2", "--reason", "first is done");
    assertEquals(3, unapproved.exit());
    assertTrue(unapproved.err().contains("approval of Lead is missing"), unapproved::all);
    shift.alone("approve", "Lead", "--name", "Ada", "--reason", "OPS-1").good();
    shift.alone("run", "--only", "s/run-2").good();
    assertEquals(List.of("done"), shift.deeds());
  }
}
