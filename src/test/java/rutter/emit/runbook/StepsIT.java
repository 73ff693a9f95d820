package rutter.emit.runbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rutter.program.Deed.Sql;
import rutter.sql.Dialect;
import rutter.sql.Dialect.Engine;
import rutter.testing.NightShift;
import rutter.testing.Outside;
import rutter.testing.Outside.Result;
import rutter.testing.Sketch;
import rutter.testing.Sketch.Beside;

/** How the steps of a runbook are run. */
class StepsIT {
  @TempDir Path folder;

  private NightShift shift(Sketch sketch) throws IOException {
    return new NightShift(folder, sketch.program());
  }

  /** As in one terminal: what a step sets is there for the next, also after a break. */
  @Test
  void whatAStepSetsIsThereForTheNext() throws IOException, InterruptedException {
    NightShift shift =
        shift(
            new Sketch()
                .run(
                    """
                    TAG='a "b" $c'
                    export SHOWN=yes
                    LIST=(one 'two three')
                    declare -A MAP=([key]='some value')
                    readonly FIXED=1
                    greet() { echo "hello $1"; }
                    mkdir -p below && cd below
                    unset HOME
                    """)
                .run(
                    """
                    printf '%s|' "$TAG" "${LIST[1]}" "${MAP[key]}" "$(env | grep -c '^SHOWN=yes$')"
                    FIXED=2
                    greet "$FIXED"
                    echo "${PWD##*/} ${HOME-homeless}"
                    """));
    shift.alone("run", "--to", "s/run-1").good();
    Result result = shift.outside.in(Path.of("/")).run("bash", shift.runbook.toString(), "run");
    assertTrue(
        result.good().out().contains("a \"b\" $c|two three|some value|1|hello 2\nbelow homeless\n"),
        result::all);
  }

  @Test
  void termsAreForOneStepAlone() throws IOException, InterruptedException {
    NightShift shift =
        shift(
            new Sketch()
                .run("export WHO=me")
                .run(
                    "echo \"$PWD $WHO $OTHER\"",
                    new Beside().cwd("/usr").env("WHO", "it's you").env("OTHER", "$(no)"))
                .run("echo \"${PWD##*/} $WHO ${OTHER-none}\""));
    Result result = shift.alone("run").good();
    assertTrue(result.out().contains("/usr it's you $(no)\n"), result::all);
    assertTrue(result.out().contains(folder.getFileName() + " me none\n"), result::all);
  }

  @Test
  void aStepStopsAtItsFirstFailure() throws IOException, InterruptedException {
    NightShift shift = shift(new Sketch().run("false | true\necho went on").run("echo never"));
    Result result = shift.alone("run");
    assertEquals(1, result.exit());
    assertFalse(result.out().contains("\nwent on"), result::all);
    assertTrue(result.err().contains("s/run-1 failed: exit code 1"), result::all);
  }

  @Test
  void aVariableThatNobodySetFailsAStep() throws IOException, InterruptedException {
    assertEquals(1, shift(new Sketch().run("echo \"$MISSING\"")).alone("run").exit());
  }

  @Test
  void aTimeoutEndsAllOfAStep() throws IOException, InterruptedException {
    NightShift shift =
        shift(new Sketch().run("sleep 60 &\necho $! > world/child\nwait", new Beside().timeout(1)));
    Result result = shift.alone("run");
    assertEquals(1, result.exit());
    assertTrue(result.err().contains("not done after 1 seconds"), result::all);
    long child = Long.parseLong(Files.readString(folder.resolve("world/child")).strip());
    assertTrue(ProcessHandle.of(child).isEmpty());
  }

  @Test
  void aTimeoutLetsAStepTidyUp() throws IOException, InterruptedException {
    String tidies = "trap 'echo tidied >> world/deeds; exit 1' TERM\nsleep 60 &\nwait";
    NightShift shift = shift(new Sketch().run(tidies, new Beside().timeout(1)));
    assertEquals(1, shift.alone("run").exit());
    assertEquals(List.of("tidied"), shift.deeds());
  }

  /** Ten seconds later it is killed. */
  @Test
  void aTimeoutEndsAlsoWhatDoesNotObey() throws IOException, InterruptedException {
    String obeysNothing = "trap '' TERM\nfor i in {1..60}; do sleep 1; done";
    NightShift shift = shift(new Sketch().run(obeysNothing, new Beside().timeout(1)));
    Instant began = Instant.now();
    Result result = shift.alone("run");
    assertEquals(1, result.exit(), result::all);
    assertTrue(Duration.between(began, Instant.now()).toSeconds() < 40);
  }

  @Test
  void aFolderMayBeCalledAnything() throws IOException, InterruptedException {
    String name = "it's $(touch owned) here";
    Files.createDirectory(folder.resolve(name));
    NightShift shift = shift(new Sketch().run("echo \"${PWD##*/}\"", new Beside().cwd(name)));
    Result result = shift.alone("run").good();
    assertTrue(result.out().contains("\n" + name + "\n"), result::all);
    assertFalse(Files.exists(folder.resolve("owned")));
  }

  /** What the disk would have after a loss of power is what was flushed to it. */
  @Test
  void whatIsRecordedIsOnTheDiskBeforeAStepBegins() throws IOException, InterruptedException {
    NightShift shift =
        shift(
            new Sketch()
                .run("TAG=one")
                .run(
                    """
                    grep -c '"started"' world/journal.jsonl >> world/deeds
                    grep -ho 'TAG="one"' world/*.values >> world/deeds
                    """));
    String sync = Outside.find("sync").orElseThrow().toString();
    shift.standIn("sync", "[[ ! -f $2 ]] || cp -- \"$2\" world/\nexec " + sync + " \"$@\"\n");
    shift.alone("run").good();
    assertEquals(List.of("2", "TAG=\"one\""), shift.deeds());
  }

  @Test
  void aStepIsTriedAgainAsOftenAsItsAuthorSays() throws IOException, InterruptedException {
    NightShift shift =
        shift(
            new Sketch()
                .run(
                    "echo try >> world/deeds\ntest $(wc -l < world/deeds) = 2",
                    new Beside().retries(2)));
    shift.alone("run").good();
    assertEquals(List.of("try", "try"), shift.deeds());
  }

  @Test
  void outputThatIsNotExpectedIsAFailure() throws IOException, InterruptedException {
    NightShift shift =
        shift(new Sketch().run("echo 12 rows", new Beside().expect("^[0-9]+ lines$")));
    Result result = shift.alone("run");
    assertEquals(1, result.exit());
    assertTrue(result.err().contains("does not match"), result::all);
  }

  @Test
  void aStepDoesNotEatTheAnswersOfTheOperator() throws IOException, InterruptedException {
    NightShift shift = shift(new Sketch().run("cat").run("echo on", new Beside().confirm()));
    shift.typing("y\n", "run").good();
  }

  @Test
  void anotherHostAndUserGetTheCodeAndItsValues() throws IOException, InterruptedException {
    NightShift shift =
        shift(
            new Sketch()
                .run("DAY='mon day'")
                .run(
                    "echo \"on $DAY in $PWD with $MODE, $THERE\"\nread -r line || echo no input",
                    new Beside()
                        .host("db-1.example")
                        .user("nobody-here")
                        .cwd("/usr")
                        .env("MODE", "a b")
                        .uses("DAY")));
    shift.standIn(
        "ssh", "echo \"ssh $2\" >&2\nexport THERE=remote\nshift 2\nexec bash -c \"$*\"\n");
    shift.standIn("sudo", "echo \"sudo $2\" >&2\nshift 3\nexec \"$@\"\n");
    Result result = shift.alone("run").good();
    assertTrue(result.out().contains("ssh db-1.example\nsudo nobody-here\n"), result::all);
    assertTrue(
        result.out().contains("on mon day in /usr with a b, remote\nno input\n"), result::all);
  }

  @Test
  void statementsGoToTheirClientTogetherOrOneByOne() throws IOException, InterruptedException {
    Dialect postgres = Dialect.of(Engine.POSTGRESQL);
    NightShift shift =
        shift(
            new Sketch()
                .client(Engine.POSTGRESQL, "psql \"$WHERE\"")
                .run("WHERE='a b'")
                .sql(new Sql(postgres, "SELECT 'it''s';\n", true))
                .sql(new Sql(postgres, "VACUUM;\n", false))
                .sql(new Sql(Dialect.of(Engine.MYSQL), "SELECT 1;\n", false)));
    shift.standIn("psql", "printf '<%s>' \"$@\"; cat\n");
    shift.standIn("mysql", "printf 'my<%s>' \"$@\"; cat\n");
    Result result = shift.alone("run").good();
    assertTrue(
        result
            .out()
            .contains("<a b><-X><-v><ON_ERROR_STOP=1><--single-transaction><-f><->SELECT 'it''s';"),
        result::all);
    assertTrue(result.out().contains("<a b><-X><-v><ON_ERROR_STOP=1><-f><->VACUUM;"), result::all);
    assertTrue(result.out().contains("my<>SELECT 1;"), result::all);
  }
}
